package anjuan.hearing;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申请听证人员回避: the head decides on the host, the host on listeners, clerk and interpreter. */
@Component
class HearingRecusalAsked extends HearingMessage<HearingRecusalAsked.Form> {

    /** @param personNo number of the person among those named for the hearing */
    record Form(
            @NotNull Integer personNo,
            @NotBlank @Size(max = 200) String askedBy,
            @NotBlank @Size(max = 2000) String reason) {}

    private final Hearings hearings;
    private final HearingMapper mapper;
    private final HearingRecusals recusals;

    HearingRecusalAsked(Hearings hearings, HearingMapper mapper, HearingRecusals recusals) {
        super(hearings);
        this.hearings = hearings;
        this.mapper = mapper;
        this.recusals = recusals;
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return super.isListedOn(matter)
                && hearings.open(matter)
                        .filter(hearing -> !hearings.serving(hearing).isEmpty())
                        .isPresent();
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
        return new Form(null, "", "");
    }

    @Override
    Verdict carryOut(Work work, Hearing hearing, Form form) {
        var person = mapper.persons(hearing).stream()
                .filter(one -> one.no() == form.personNo() && one.serves())
                .findFirst();
        if (person.isEmpty()) {
            return Verdict.refused(Refusal.at("personNo", "HEARING_PERSON_NOT_NAMED"));
        }
        boolean isOfHost = person.get().duty() == Duty.HOST;
        if (recusals.waiting(hearing, isOfHost).isPresent()) {
            return Verdict.refused(Refusal.at("personNo", "HEARING_RECUSAL_ASKED_ALREADY"));
        }
        mapper.insertRecusal(new Recusal(
                work.caseNumber(),
                work.matter().id(),
                hearing.round(),
                mapper.recusals(hearing).size() + 1,
                form.personNo(),
                form.askedBy(),
                form.reason(),
                work.occurredOn(),
                null,
                null,
                null,
                null));
        return Verdict.done("ASKED", Map.of("isOfHost", isOfHost))
                .about(person.get().name())
                .because(form.reason());
    }
}
