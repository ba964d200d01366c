package anjuan.hearing;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** 撤回听证要求 (A70): before the hearing was opened; from then on the host ends it, and the record says so. */
@Component
class HearingWithdrawn extends HearingMessage<HearingWithdrawn.Form> {

    record Form(@NotBlank @Size(max = 2000) String reason) {}

    private final Hearings hearings;
    private final HearingMapper mapper;

    HearingWithdrawn(Hearings hearings, HearingMapper mapper) {
        super(hearings);
        this.hearings = hearings;
        this.mapper = mapper;
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return super.isListedOn(matter) && !hearings.wasOpened(matter);
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚听证办法 第二十七条";
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
    Verdict carryOut(Work work, Hearing hearing, Form form) {
        if (hearings.wasOpened(work.matter())) {
            return Verdict.refused(Refusal.of("HEARING_OPENED_ALREADY"));
        }
        mapper.end(hearing, work.occurredOn(), EndingGround.WITHDRAWN, form.reason());
        return Verdict.done("HEARING_CALLED_OFF").because(form.reason());
    }
}
