package anjuan.architecture.wrong;

import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads all columns, pastes text into SQL, looks into the engine, writes a table of another module, locks and believes old news. */
interface LooseMapper {

    @Select("select * from wrong_thing order by ${column}")
    Object all(String column);

    @Select("select id_ from act_ru_task")
    Object tasks();

    @Select("select id from wrong_thing where id = 1 for update")
    Object lock();

    @Update("update ledger_entry set hash = ''")
    int forge();
}
