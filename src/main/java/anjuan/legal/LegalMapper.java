package anjuan.legal;

import anjuan.access.Viewer;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.RightKind;
import anjuan.guidance.GuidanceKind;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Its statements stand in the XML beside this, because they include the access predicate. */
@Mapper
interface LegalMapper {

    /** Questions of one bureau of the same kinds. */
    record FigureRow(
            String bureauId,
            String kinds,
            int asked,
            int returned,
            int withdrawn,
            int passedUp,
            int answered,
            int inTime,
            int late,
            int followed,
            int notFollowed) {

        RequestFigures.Figures figures() {
            return new RequestFigures.Figures(
                    asked, returned, withdrawn, passedUp, answered, inTime, late, followed, notFollowed);
        }
    }

    /** What bureaus above asked of the cases of one bureau, of one kind. */
    record GuidanceRow(
            String bureauId, GuidanceKind kind, int given, int running, int answered, int inTime, int late, int ended) {

        GuidanceFigures.Figures figures() {
            return new GuidanceFigures.Figures(given, running, answered, inTime, late, ended);
        }
    }

    List<DeskItem> list(
            @Param("viewer") Viewer viewer,
            @Param("list") DeskList list,
            @Param("limits") List<String> limits,
            @Param("noDate") LocalDate noDate,
            @Param("after") @Nullable DeskPosition after,
            @Param("limit") int limit);

    DeskCounts counts(@Param("viewer") Viewer viewer, @Param("cap") int cap);

    List<Holding> holdings(@Param("numbers") List<CaseNumber> numbers);

    List<Workload> workloads(@Param("viewer") Viewer viewer, @Param("today") LocalDate today);

    List<Workload> listWorkloads(
            @Param("viewer") Viewer viewer, @Param("list") DeskList list, @Param("today") LocalDate today);

    List<LetterItem> letters(@Param("viewer") Viewer viewer, @Param("most") int most);

    /** @param soon day up to which a letter is soon due */
    List<Workload> letterWorkloads(
            @Param("viewer") Viewer viewer, @Param("today") LocalDate today, @Param("soon") LocalDate soon);

    List<GuidanceRow> guidanceFigures(
            @Param("branch") String branch,
            @Param("from") LocalDate from,
            @Param("until") LocalDate until,
            @Param("today") LocalDate today);

    List<SimilarCase> similar(
            @Param("viewer") Viewer viewer,
            @Param("number") CaseNumber number,
            @Param("right") RightKind right,
            @Param("rightNumber") @Nullable String rightNumber,
            @Param("most") int most);

    List<FigureRow> figures(
            @Param("branch") String branch, @Param("from") LocalDate from, @Param("until") LocalDate until);
}
