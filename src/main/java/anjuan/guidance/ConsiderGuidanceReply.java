package anjuan.guidance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.guidance.Guidance.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审核下级报告: whether what the bureau below sent is enough, or more is asked for by a day. */
@Component
class ConsiderGuidanceReply implements TaskPage<ConsiderGuidanceReply.Form> {

    /** @param nextOn needed where it is not enough: day by which the next report is due */
    record Form(
            @NotNull Boolean enough,
            @NotBlank @Size(max = 2000) String remark,
            @Nullable LocalDate nextOn) {}

    private final Guidances guidances;
    private final GuidanceMapper mapper;

    ConsiderGuidanceReply(Guidances guidances, GuidanceMapper mapper) {
        this.guidances = guidances;
        this.mapper = mapper;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
    }

    @Override
    public String legalBasis() {
        return GuidanceLaw.OVERSIGHT + " 第十七条、第十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var guidance = guidances.read(file.number());
        return Map.of("guidance", guidance, "replies", guidances.answers(guidance));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var guidance = guidances.read(work.caseNumber());
        var wrong = new ArrayList<Refusal>();
        Guidances.outOfTurn(guidance, State.ANSWERED).ifPresent(wrong::add);
        if (!form.enough() && form.nextOn() == null) {
            wrong.add(Refusal.at("nextOn", "REQUIRED"));
        } else if (!form.enough() && form.nextOn().isBefore(work.occurredOn())) {
            wrong.add(Refusal.at("nextOn", "DATE_BEFORE_PREVIOUS_ACT", form.nextOn(), work.occurredOn()));
        }
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        var replies = guidances.replies(guidance);
        var latest = replies.get(replies.size() - 1);
        mapper.consider(work.caseNumber(), latest.seq(), form.enough(), form.remark(), work.occurredOn());
        if (form.enough()) {
            mapper.propose(work.caseNumber(), form.remark(), State.SETTLING);
        } else {
            mapper.askAgain(work.caseNumber(), form.nextOn());
        }
        return Verdict.done(form.enough() ? "ENOUGH" : "MORE", Map.of("isEnough", form.enough()))
                .because(form.remark());
    }
}
