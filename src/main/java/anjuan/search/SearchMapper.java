package anjuan.search;

import anjuan.access.Viewer;
import anjuan.casefile.Stage;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Its statements stand in the XML beside this, because they include the access predicate. */
@Mapper
interface SearchMapper {

    List<Found> find(
            @Param("viewer") Viewer viewer,
            @Param("pattern") @Nullable String pattern,
            @Param("stage") @Nullable Stage stage,
            @Param("overdueOn") @Nullable LocalDate overdueOn,
            @Param("before") @Nullable String before,
            @Param("limit") int limit);

    int count(
            @Param("viewer") Viewer viewer,
            @Param("pattern") @Nullable String pattern,
            @Param("stage") @Nullable Stage stage,
            @Param("overdueOn") @Nullable LocalDate overdueOn,
            @Param("cap") int cap);
}
