package anjuan.hearing;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What may come while a hearing is being prepared or held: told by the officers, or by the host to whom it was said. */
abstract class HearingMessage<F extends Record> implements TaskPage<F> {

    private final Hearings hearings;

    HearingMessage(Hearings hearings) {
        this.hearings = hearings;
    }

    abstract Verdict carryOut(Work work, Hearing hearing, F form);

    @Override
    public final Role role() {
        return Role.HANDLER;
    }

    @Override
    public final Set<Role> otherRoles() {
        return Set.of(Role.HOST);
    }

    /** Offered while a hearing is open and not over. */
    @Override
    public boolean isListedOn(Matter matter) {
        return hearings.open(matter)
                .filter(hearing -> hearing.endedOn() == null)
                .isPresent();
    }

    @Override
    public final Set<Stage> openIn() {
        return Arrays.stream(Stage.values()).filter(stage -> !stage.isEnded()).collect(Collectors.toSet());
    }

    @Override
    public final Matter.Kind ofMatter() {
        return Matter.Kind.PARTY;
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return hearings.facts(matter);
    }

    @Override
    public final Verdict carryOut(Work work, F form) {
        var open = hearings.open(work.matter());
        if (open.isEmpty()) {
            return Verdict.refused(Refusal.of("HEARING_NOT_OPEN"));
        }
        var hearing = open.get();
        if (hearing.endedOn() != null) {
            return Verdict.refused(Refusal.of("HEARING_OVER", hearing.endedOn()));
        }
        if (work.occurredOn().isBefore(hearing.requestedOn())) {
            return Verdict.refused(
                    Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), hearing.requestedOn()));
        }
        return carryOut(work, hearing, form);
    }
}
