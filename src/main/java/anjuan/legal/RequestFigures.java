package anjuan.legal;

import anjuan.access.Access;
import anjuan.escalation.QuestionKind;
import anjuan.officer.Bureau;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Counts the questions that a bureau and those below it sent up, and what became of them by today; figures only, never files.
 * A question that was passed up further counts once, for the bureau whose case it is.
 */
@Service
public class RequestFigures {

    /**
     * What became of questions.
     *
     * @param asked sent to the bureau above
     * @param inTime answered, and the bureau above kept its limit; what was answered outside this system has none
     */
    public record Figures(
            int asked,
            int returned,
            int withdrawn,
            int passedUp,
            int answered,
            int inTime,
            int late,
            int followed,
            int notFollowed) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);

        Figures plus(Figures other) {
            return new Figures(
                    asked + other.asked,
                    returned + other.returned,
                    withdrawn + other.withdrawn,
                    passedUp + other.passedUp,
                    answered + other.answered,
                    inTime + other.inTime,
                    late + other.late,
                    followed + other.followed,
                    notFollowed + other.notFollowed);
        }
    }

    /**
     * The figures of one bureau.
     *
     * @param byKind by kind of question; a question of two kinds counts in both, and once in {@code all}
     */
    public record BureauFigures(Bureau bureau, Figures all, Map<QuestionKind, Figures> byKind) {}

    private final LegalMapper mapper;
    private final Access access;
    private final Organisation organisation;

    RequestFigures(LegalMapper mapper, Access access, Organisation organisation) {
        this.mapper = mapper;
        this.access = access;
        this.organisation = organisation;
    }

    /**
     * By bureau, in the order of the tree.
     *
     * @param from first day of sending, included
     * @param until last day of sending, included
     * @param kind only questions of this kind
     */
    public List<BureauFigures> of(Officer officer, LocalDate from, LocalDate until, @Nullable QuestionKind kind) {
        var branch = access.viewer(officer).bureausBelow();
        var rows = new LinkedHashMap<String, List<LegalMapper.FigureRow>>();
        mapper.figures(branch, from, until).stream()
                .filter(row -> kind == null || kinds(row).anyMatch(kind::equals))
                .forEach(row -> rows.computeIfAbsent(row.bureauId(), id -> new ArrayList<>())
                        .add(row));
        return rows.entrySet().stream()
                .map(entry -> figures(organisation.bureau(entry.getKey()), entry.getValue(), kind))
                .toList();
    }

    private static BureauFigures figures(Bureau bureau, List<LegalMapper.FigureRow> rows, @Nullable QuestionKind kind) {
        var byKind = new EnumMap<QuestionKind, Figures>(QuestionKind.class);
        rows.forEach(row -> kinds(row)
                .filter(one -> kind == null || one == kind)
                .forEach(one -> byKind.merge(one, row.figures(), Figures::plus)));
        var all = rows.stream().map(LegalMapper.FigureRow::figures).reduce(Figures.NONE, Figures::plus);
        return new BureauFigures(bureau, all, byKind);
    }

    private static Stream<QuestionKind> kinds(LegalMapper.FigureRow row) {
        return Stream.of(row.kinds().split(",")).map(QuestionKind::valueOf);
    }
}
