package anjuan.definition;

import anjuan.deadline.Deadlines;
import anjuan.deadline.Limit;
import anjuan.deadline.WorkingCalendar;
import anjuan.engine.Definitions;
import anjuan.engine.Diagrams;
import anjuan.engine.Jobs;
import anjuan.engine.Jobs.Broken;
import anjuan.engine.Step;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.officer.RuleKeepers;
import anjuan.officer.Unit;
import anjuan.task.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the installation can do its work: what is broken, what nobody can do, what is missing. */
@Service
public class Health {

    /** A post that processes ask and nobody at a bureau holds. */
    public record Vacant(String bureau, Post post) {}

    /**
     * What is to be looked after.
     *
     * @param broken jobs that failed or are late
     * @param unused steps and pages that no active process has
     * @param vacant posts without a person
     * @param yearsWithoutCalendar this year and the next, where their days off are not entered
     * @param unverified limits in force whose text was not read
     * @param keeping who changes the rules
     */
    public record Report(
            List<Broken> broken,
            List<String> unused,
            List<Vacant> vacant,
            List<Integer> yearsWithoutCalendar,
            List<Limit> unverified,
            Keeping keeping) {}

    /**
     * Who changes the rules of the installation.
     *
     * @param bureaus those whose administrators do
     * @param isNamed whether the setting names one
     * @param administrators how many they are; one drafts, another approves
     */
    public record Keeping(List<String> bureaus, boolean isNamed, int administrators) {

        private static final int FEWEST = 2;

        /** Whether administrators of several bureaus change what holds for all of them, and nobody has said so. */
        public boolean isOpen() {
            return !isNamed && bureaus.size() > 1;
        }

        /** Whether nobody could approve what another has drafted. */
        public boolean isFew() {
            return administrators < FEWEST;
        }
    }

    /** Posts without which no case of a bureau comes to its end. */
    private static final Set<Post> NEEDED = EnumSet.complementOf(EnumSet.of(Post.ADMINISTRATOR));

    private final Jobs jobs;
    private final Diagrams diagrams;
    private final Definitions definitions;
    private final Map<String, Step> steps;
    private final Desk desk;
    private final Organisation organisation;
    private final RuleKeepers keepers;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Ledger ledger;
    private final Clock clock;

    Health(
            Jobs jobs,
            Diagrams diagrams,
            Definitions definitions,
            Map<String, Step> steps,
            Desk desk,
            Organisation organisation,
            RuleKeepers keepers,
            Deadlines deadlines,
            WorkingCalendar calendar,
            Ledger ledger,
            Clock clock) {
        this.jobs = jobs;
        this.diagrams = diagrams;
        this.definitions = definitions;
        this.steps = steps;
        this.desk = desk;
        this.organisation = organisation;
        this.keepers = keepers;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Report report(Officer officer) {
        officer.require(Post.ADMINISTRATOR);
        var today = LocalDate.now(clock);
        return new Report(
                jobs.broken(clock.instant()),
                unused(),
                vacant(),
                Stream.of(today.getYear(), today.getYear() + 1)
                        .filter(year -> !calendar.hasTable(year))
                        .toList(),
                deadlines.limits().stream()
                        .filter(limit -> limit.isInForce(today) && !limit.isVerified())
                        .toList(),
                keeping());
    }

    /**
     * Has a job tried again, once its cause is mended.
     *
     * @return whether it was still there
     */
    @Transactional
    public boolean retry(Officer officer, String job) {
        keepers.require(officer);
        var broken = jobs.broken(clock.instant()).stream()
                .filter(one -> one.id().equals(job))
                .findFirst();
        if (broken.isEmpty() || !jobs.retry(job)) {
            return false;
        }
        ledger.append(new Act(
                broken.get().matter().caseNumber(),
                LocalDate.now(clock),
                Actor.of(officer, Post.ADMINISTRATOR),
                "retryJob",
                broken.get().node(),
                Act.DONE,
                null,
                null,
                broken.get().process(),
                job));
        return true;
    }

    private Keeping keeping() {
        var keeper = keepers.bureau();
        var administrators = organisation.officersWith(Post.ADMINISTRATOR).stream()
                .map(Officer::bureauId)
                .filter(bureau -> keeper.isEmpty() || keeper.get().id().equals(bureau))
                .toList();
        var bureaus = keeper.isPresent()
                ? List.of(keeper.get().name())
                : administrators.stream()
                        .distinct()
                        .map(bureau -> organisation.bureau(bureau).name())
                        .toList();
        return new Keeping(bureaus, keeper.isPresent(), administrators.size());
    }

    private List<String> unused() {
        var drawn = definitions.active().stream()
                .filter(one -> one.kind() == Definitions.Kind.PROCESS)
                .flatMap(one -> diagrams.named(one.id()).stream())
                .collect(Collectors.toSet());
        return Stream.concat(steps.keySet().stream(), desk.roles().keySet().stream())
                .filter(id -> !drawn.contains(id))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private List<Vacant> vacant() {
        var vacant = new ArrayList<Vacant>();
        for (var bureau : organisation.bureaus()) {
            if (organisation.unitsOf(bureau.id()).stream().noneMatch(Unit::handlesCases)) {
                continue;
            }
            var held = organisation.officersOf(bureau.id()).stream()
                    .flatMap(one -> one.posts().stream())
                    .collect(Collectors.toSet());
            NEEDED.stream()
                    .filter(post -> !held.contains(post))
                    .forEach(post -> vacant.add(new Vacant(bureau.name(), post)));
        }
        return List.copyOf(vacant);
    }
}
