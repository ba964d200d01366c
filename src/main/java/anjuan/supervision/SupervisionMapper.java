package anjuan.supervision;

import anjuan.access.Viewer;
import anjuan.deadline.WarningStage;
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
}
