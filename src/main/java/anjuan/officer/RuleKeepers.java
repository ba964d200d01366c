package anjuan.officer;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Who changes the rules, which hold for all bureaus of an installation: the administrators of the bureau that the setting
 * {@code anjuan.rules.kept-by} names, or those of every bureau where it names none.
 */
@Service
public class RuleKeepers implements SmartLifecycle {

    /** Behind the diagrams at 0 and the demonstration's bureaus at 100, before the web server. */
    private static final int BETWEEN = 200;

    private final String keptBy;
    private final Organisation organisation;
    private volatile boolean running;

    RuleKeepers(@Value("${anjuan.rules.kept-by:}") String keptBy, Organisation organisation) {
        this.keptBy = keptBy.strip();
        this.organisation = organisation;
    }

    /** The bureau that keeps the rules; absent where every bureau of the installation does. */
    public Optional<Bureau> bureau() {
        return keptBy.isEmpty() ? Optional.empty() : Optional.of(organisation.bureau(keptBy));
    }

    /** The bureau that keeps the rules in the place of this officer; absent for one who may change them. */
    public Optional<Bureau> insteadOf(Officer officer) {
        return bureau().filter(keeper -> !keeper.id().equals(officer.bureauId()));
    }

    public boolean mayChange(Officer officer) {
        return officer.holds(Post.ADMINISTRATOR) && insteadOf(officer).isEmpty();
    }

    /**
     * @throws AccessDeniedException for who is no administrator
     * @throws RulesKeptElsewhere for an administrator of a bureau that does not keep the rules
     */
    public void require(Officer officer) {
        officer.require(Post.ADMINISTRATOR);
        insteadOf(officer).ifPresent(keeper -> {
            throw new RulesKeptElsewhere(keeper);
        });
    }

    /**
     * Stops a start that would leave the rules to nobody. The bureau that a first start makes may be named before.
     *
     * @throws IllegalStateException when the setting names a bureau that there is not
     */
    @Override
    public void start() {
        var bureaus = organisation.bureaus();
        var known = bureaus.isEmpty()
                ? FirstStart.BUREAU
                : bureaus.stream()
                        .map(bureau -> bureau.id() + " " + bureau.name())
                        .collect(Collectors.joining(", "));
        boolean isKnown = bureaus.isEmpty()
                ? keptBy.equals(FirstStart.BUREAU)
                : bureaus.stream().anyMatch(bureau -> bureau.id().equals(keptBy));
        if (!keptBy.isEmpty() && !isKnown) {
            throw new IllegalStateException(
                    "anjuan.rules.kept-by names the bureau \"%s\", which there is not; name one of: %s; or leave it empty, and"
                                    .formatted(keptBy, known)
                            + " the administrators of every bureau change the rules");
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BETWEEN;
    }
}
