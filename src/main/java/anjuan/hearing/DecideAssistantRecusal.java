package anjuan.hearing;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 决定听证员、记录员、翻译人员是否回避: the host's, who names somebody else where it is granted. */
@Component
class DecideAssistantRecusal extends HostPage<DecideAssistantRecusal.Form> {

    /** @param replacement officer, or the name of an interpreter */
    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 2000) String opinion,
            @Nullable @Size(max = 60) String replacement) {}

    private final Hearings hearings;
    private final HearingPeople people;
    private final HearingRecusals recusals;

    DecideAssistantRecusal(Hearings hearings, Access access, HearingPeople people, HearingRecusals recusals) {
        super(hearings, access);
        this.hearings = hearings;
        this.people = people;
        this.recusals = recusals;
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
        var facts = super.facts(file, matter);
        facts.put("others", people.others(file));
        hearings.open(matter)
                .flatMap(hearing -> recusals.waiting(hearing, false).map(asked -> recusals.person(hearing, asked)))
                .ifPresent(person -> facts.put("person", person));
        return facts;
    }

    @Override
    Verdict carryOut(Work work, Hearing hearing, Form form) {
        return recusals.decide(
                work, hearing, false, new HearingRecusals.Decision(form.granted(), form.opinion(), form.replacement()));
    }
}
