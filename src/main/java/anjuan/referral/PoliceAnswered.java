package anjuan.referral;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.referral.Referral.State;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 公安机关答复 (F08 to F10): they ask for more, pass it on, open a case or refuse to. */
@Component
class PoliceAnswered implements TaskPage<OrganAnswer> {

    private static final Set<ReferralEvent.Kind> KINDS = EnumSet.of(
            ReferralEvent.Kind.MORE_ASKED,
            ReferralEvent.Kind.PASSED_ON,
            ReferralEvent.Kind.POLICE_FILED,
            ReferralEvent.Kind.POLICE_REFUSED);

    private final OrganAnswers answers;

    PoliceAnswered(OrganAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第七条、第八条；公安机关办理刑事案件程序规定 第一百七十五条、第一百八十条";
    }

    @Override
    public Class<OrganAnswer> formType() {
        return OrganAnswer.class;
    }

    @Override
    public Matter.Kind ofMatter() {
        return Matter.Kind.REFERRAL;
    }

    @Override
    public Set<Stage> openIn() {
        return OrganAnswers.STAGES;
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return answers.isAwaited(matter, State.RECEIVED);
    }

    @Override
    public OrganAnswer blank(CaseFile file, Matter matter) {
        return OrganAnswer.BLANK;
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return answers.facts(file, matter, List.of("F10"));
    }

    @Override
    public Verdict carryOut(Work work, OrganAnswer form) {
        return answers.enter(work, form, KINDS, State.RECEIVED);
    }
}
