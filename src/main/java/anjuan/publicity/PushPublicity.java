package anjuan.publicity;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 推送登记地 (A89): within ten working days of the decision; there it is published within ten of its receipt. */
@Component
class PushPublicity implements TaskPage<PushPublicity.Form> {

    /** @param receivedOn day on which the other bureau had it */
    record Form(@NotNull LocalDate receivedOn) {}

    private final PublicityMapper mapper;
    private final Publicity publicity;
    private final PublicationGuard guard;
    private final Deadlines deadlines;
    private final Clock clock;

    PushPublicity(
            PublicityMapper mapper, Publicity publicity, PublicationGuard guard, Deadlines deadlines, Clock clock) {
        this.mapper = mapper;
        this.publicity = publicity;
        this.guard = guard;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚信息公示规定 第二条至第十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("entry", publicity.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusals = guard.refusals(work);
        var today = LocalDate.now(clock);
        if (form.receivedOn().isBefore(work.occurredOn())) {
            refusals.add(Refusal.at("receivedOn", "DATE_BEFORE_PREVIOUS_ACT", form.receivedOn(), work.occurredOn()));
        } else if (form.receivedOn().isAfter(today)) {
            refusals.add(Refusal.at("receivedOn", "DATE_IN_FUTURE", form.receivedOn(), today));
        }
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        mapper.push(work.matter(), work.occurredOn(), form.receivedOn());
        deadlines.end(work.matter(), "A89.push", work.occurredOn());
        // from now on it is for the other bureau to publish
        deadlines.end(work.matter(), "A89", work.occurredOn());
        deadlines.start(work.matter(), "A89.publish", form.receivedOn());
        return Verdict.done("PUSHED").about(publicity.read(work.matter()).otherBureau());
    }
}
