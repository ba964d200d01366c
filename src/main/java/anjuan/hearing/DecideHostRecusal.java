package anjuan.hearing;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 决定听证主持人是否回避: the head's, who names another host at once where it is granted. */
@Component
class DecideHostRecusal implements TaskPage<DecideHostRecusal.Form> {

    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 2000) String opinion,
            @Nullable @Size(max = 30) String replacement) {}

    private final Hearings hearings;
    private final HearingPeople people;
    private final HearingRecusals recusals;

    DecideHostRecusal(Hearings hearings, HearingPeople people, HearingRecusals recusals) {
        this.hearings = hearings;
        this.people = people;
        this.recusals = recusals;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚听证办法 第四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = hearings.facts(matter);
        facts.put("hosts", people.hosts(file));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        return hearings.open(work.matter())
                .map(hearing -> recusals.decide(
                        work,
                        hearing,
                        true,
                        new HearingRecusals.Decision(form.granted(), form.opinion(), form.replacement())))
                .orElseGet(() -> Verdict.refused(Refusal.of("HEARING_NOT_OPEN")));
    }
}
