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

/** 刑事结果已知 (F17): what the criminal procedure came to, on which it depends whether a fine can still be imposed. */
@Component
class CriminalOutcomeCame implements TaskPage<OrganAnswer> {

    private static final Set<ReferralEvent.Kind> KINDS = EnumSet.of(
            ReferralEvent.Kind.JUDGED_WITH_FINE,
            ReferralEvent.Kind.JUDGED_WITHOUT_FINE,
            ReferralEvent.Kind.NOT_PROSECUTED,
            ReferralEvent.Kind.DROPPED);

    private final OrganAnswers answers;

    CriminalOutcomeCame(OrganAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第二十七条、第三十五条；行政执法机关移送涉嫌犯罪案件的规定 第十一条";
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
        return answers.isAwaited(matter, State.AWAITED);
    }

    @Override
    public OrganAnswer blank(CaseFile file, Matter matter) {
        return OrganAnswer.BLANK;
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return answers.facts(file, matter, List.of());
    }

    @Override
    public Verdict carryOut(Work work, OrganAnswer form) {
        return answers.enter(work, form, KINDS, State.AWAITED);
    }
}
