package anjuan.architecture.wrong;

import org.apache.ibatis.annotations.Select;

public interface PublicMapper {

    @Select("select 1")
    int one();
}
