package anjuan.hearing;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 书面答复不予听证: the party is told in writing why no hearing is held; one that is owed cannot be refused. */
@Component
class RefuseHearing implements TaskPage<RefuseHearing.Form> {

    record Form(@NotBlank @Size(max = 2000) String reply) {}

    private final HearingMapper mapper;
    private final Hearings hearings;

    RefuseHearing(HearingMapper mapper, Hearings hearings) {
        this.mapper = mapper;
        this.hearings = hearings;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第六十三条、第六十四条；市场监督管理行政处罚听证办法 第五条、第七条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return hearings.facts(matter);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var hearing = mapper.latest(work.matter());
        if (hearing.isEmpty() || hearing.get().isOwed()) {
            return Verdict.refused(Refusal.of("HEARING_IS_OWED"));
        }
        mapper.answer(hearing.get(), form.reply(), work.occurredOn());
        return Verdict.done("HEARING_REFUSED", Map.of("wasHearingHeld", false)).because(form.reply());
    }
}
