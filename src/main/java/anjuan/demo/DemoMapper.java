package anjuan.demo;

import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface DemoMapper {

    @Select("select days_ahead from demo_clock")
    Optional<Integer> daysAhead();

    @Delete("delete from demo_clock")
    void forget();

    @Insert("insert into demo_clock (days_ahead) values (#{days})")
    void insert(int days);
}
