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

/** A page on which the officers enter what another organ answered: it differs in what is awaited and what may be answered. */
abstract class OrganAnswerPage implements TaskPage<OrganAnswer> {

    private final OrganAnswers answers;
    private final State awaited;
    private final Set<ReferralEvent.Kind> kinds;
    private final List<String> limits;

    /**
     * @param awaited the state in which the referral waits for the answer
     * @param limits the limits of the organ, of which the one that runs is shown
     */
    OrganAnswerPage(OrganAnswers answers, State awaited, EnumSet<ReferralEvent.Kind> kinds, List<String> limits) {
        this.answers = answers;
        this.awaited = awaited;
        this.kinds = kinds;
        this.limits = limits;
    }

    @Override
    public final Role role() {
        return Role.HANDLER;
    }

    @Override
    public final Class<OrganAnswer> formType() {
        return OrganAnswer.class;
    }

    @Override
    public final Matter.Kind ofMatter() {
        return Matter.Kind.REFERRAL;
    }

    @Override
    public final Set<Stage> openIn() {
        return OrganAnswers.STAGES;
    }

    @Override
    public final boolean isListedOn(Matter matter) {
        return answers.isAwaited(matter, awaited);
    }

    @Override
    public final OrganAnswer blank(CaseFile file, Matter matter) {
        return OrganAnswer.BLANK;
    }

    @Override
    public final Map<String, Object> facts(CaseFile file, Matter matter) {
        return answers.facts(file, matter, limits);
    }

    @Override
    public final Verdict carryOut(Work work, OrganAnswer form) {
        return answers.enter(work, form, kinds, awaited);
    }
}
