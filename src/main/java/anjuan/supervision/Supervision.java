package anjuan.supervision;

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.deadline.WarningStage;
import anjuan.officer.Bureau;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.officer.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads which limits run out or have run out, for those who answer for them; only of cases that the asker may see. */
@Service
public class Supervision {

    private final SupervisionMapper mapper;
    private final Access access;
    private final Organisation organisation;
    private final Clock clock;

    Supervision(SupervisionMapper mapper, Access access, Organisation organisation, Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * The running clocks of which a person has been warned: an officer of the own cases, a unit head of the unit's, a
     * head of the bureau's, each from the own stage on.
     */
    public ClockPage warned(Officer officer, @Nullable ClockPosition after, int size) {
        Set<WarningStage> stages = stagesOf(officer);
        return stages.isEmpty()
                ? ClockPage.of(List.of(), size)
                : ClockPage.of(mapper.warned(access.viewer(officer), stages, after, size + 1), size);
    }

    /** Whether a person has a supervision board: heads over their bureau and those below, a unit head over the unit. */
    public boolean isSupervisor(Officer officer) {
        return leads(officer) || officer.holds(Post.UNIT_HEAD);
    }

    /** Whether a person supervises a bureau, at least a unit of it. */
    public boolean supervises(Officer officer, Bureau bureau) {
        return isSupervisor(officer)
                && (leads(officer)
                        ? bureau.path()
                                .startsWith(
                                        organisation.bureau(officer.bureauId()).path())
                        : bureau.id().equals(officer.bureauId()));
    }

    /** Whether a person supervises a unit. */
    public boolean supervises(Officer officer, Unit unit) {
        return leads(officer)
                ? supervises(officer, organisation.bureau(unit.bureauId()))
                : isSupervisor(officer) && unit.id().equals(officer.unitId());
    }

    /** The bureaus that a person supervises and that have limits running out, in the order of the tree. */
    public List<Burden> bureaus(Officer officer, @Nullable Bureau after, int size) {
        return mapper.bureaus(
                access.viewer(officer), scope(officer, null, null), today(), after == null ? null : after.path(), size);
    }

    /** The units of a bureau that have limits running out. */
    public List<Burden> units(Officer officer, Bureau bureau, int size) {
        return mapper.units(access.viewer(officer), scope(officer, bureau, null), today(), size);
    }

    /** The clocks behind the counts. */
    public ClockPage clocks(
            Officer officer,
            @Nullable Bureau bureau,
            @Nullable Unit unit,
            boolean overdue,
            @Nullable ClockPosition after,
            int size) {
        return ClockPage.of(
                mapper.clocks(access.viewer(officer), scope(officer, bureau, unit), today(), overdue, after, size + 1),
                size);
    }

    /** With whom the open tasks of some cases lie, the oldest task of each case first. */
    public Map<CaseNumber, List<Holder>> holders(List<DueClock> clocks) {
        if (clocks.isEmpty()) {
            return Map.of();
        }
        var numbers = clocks.stream().map(DueClock::caseNumber).distinct().toList();
        return mapper.holders(numbers).stream().collect(Collectors.groupingBy(Holder::caseNumber));
    }

    private Scope scope(Officer officer, @Nullable Bureau bureau, @Nullable Unit unit) {
        if (!isSupervisor(officer)) {
            throw new IllegalArgumentException(officer.id() + " supervises nobody");
        }
        return leads(officer)
                ? new Scope(
                        organisation.bureau(officer.bureauId()).path(),
                        bureau == null ? null : bureau.id(),
                        unit == null ? null : unit.id())
                : new Scope(organisation.bureau(officer.bureauId()).path(), officer.bureauId(), officer.unitId());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean leads(Officer officer) {
        return officer.holds(Post.HEAD) || officer.holds(Post.CHIEF);
    }

    private static Set<WarningStage> stagesOf(Officer officer) {
        var stages = EnumSet.noneOf(WarningStage.class);
        if (officer.holds(Post.OFFICER)) {
            stages.add(WarningStage.OFFICER);
        }
        if (officer.holds(Post.UNIT_HEAD)) {
            stages.add(WarningStage.UNIT_HEAD);
        }
        if (leads(officer)) {
            stages.add(WarningStage.HEAD);
        }
        return stages;
    }
}
