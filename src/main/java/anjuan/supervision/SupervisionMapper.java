package anjuan.supervision;

import anjuan.access.Viewer;
import anjuan.casefile.CaseNumber;
import anjuan.deadline.WarningStage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Its statements stand in the XML beside this, because they include the access predicate. */
@Mapper
interface SupervisionMapper {

    List<DueClock> warned(
            @Param("viewer") Viewer viewer,
            @Param("stages") Set<WarningStage> stages,
            @Param("after") @Nullable ClockPosition after,
            @Param("limit") int limit);

    List<Burden> bureaus(
            @Param("viewer") Viewer viewer,
            @Param("scope") Scope scope,
            @Param("today") LocalDate today,
            @Param("afterPath") @Nullable String afterPath,
            @Param("limit") int limit);

    List<Burden> units(
            @Param("viewer") Viewer viewer,
            @Param("scope") Scope scope,
            @Param("today") LocalDate today,
            @Param("limit") int limit);

    List<DueClock> clocks(
            @Param("viewer") Viewer viewer,
            @Param("scope") Scope scope,
            @Param("today") LocalDate today,
            @Param("overdue") boolean overdue,
            @Param("after") @Nullable ClockPosition after,
            @Param("limit") int limit);

    List<Holder> holders(@Param("numbers") List<CaseNumber> numbers);
}
