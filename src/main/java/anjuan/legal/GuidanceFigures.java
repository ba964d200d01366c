package anjuan.legal;

import anjuan.access.Access;
import anjuan.guidance.GuidanceKind;
import anjuan.officer.Bureau;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Counts what bureaus above asked of the cases of a bureau and of those below it (supervision, papers, correction, opinions,
 * cases taken up or given to another), and whether it was answered in time; figures only, never files.
 *
 * @legal 市场监督管理执法监督规定 第十七条、第十八条
 */
@Service
public class GuidanceFigures {

    /**
     * What became of what was asked.
     *
     * @param given issued, with a number
     * @param running not ended yet
     * @param answered with at least one report
     * @param inTime answered, and every day that was set was kept; what sets no day is neither in time nor late
     * @param late not answered by a day that was set, whether it was since or not
     */
    public record Figures(int given, int running, int answered, int inTime, int late, int ended) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

        Figures plus(Figures other) {
            return new Figures(
                    given + other.given,
                    running + other.running,
                    answered + other.answered,
                    inTime + other.inTime,
                    late + other.late,
                    ended + other.ended);
        }
    }

    /** The figures of the cases of one bureau. */
    public record BureauFigures(Bureau bureau, Figures all, Map<GuidanceKind, Figures> byKind) {}

    private final LegalMapper mapper;
    private final Access access;
    private final Organisation organisation;
    private final Clock clock;

    GuidanceFigures(LegalMapper mapper, Access access, Organisation organisation, Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * By bureau that was asked, in the order of the tree.
     *
     * @param from first day of signing, included
     * @param until last day of signing, included
     */
    public List<BureauFigures> of(Officer officer, LocalDate from, LocalDate until) {
        var branch = access.viewer(officer).bureausBelow();
        var rows = new LinkedHashMap<String, List<LegalMapper.GuidanceRow>>();
        mapper.guidanceFigures(branch, from, until, LocalDate.now(clock))
                .forEach(row -> rows.computeIfAbsent(row.bureauId(), id -> new ArrayList<>())
                        .add(row));
        return rows.entrySet().stream()
                .map(entry -> figures(organisation.bureau(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static BureauFigures figures(Bureau bureau, List<LegalMapper.GuidanceRow> rows) {
        var byKind = new EnumMap<GuidanceKind, Figures>(GuidanceKind.class);
        rows.forEach(row -> byKind.put(row.kind(), row.figures()));
        return new BureauFigures(bureau, byKind.values().stream().reduce(Figures.NONE, Figures::plus), byKind);
    }
}
