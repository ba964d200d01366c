package anjuan.rulebook;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface RuleBookMapper {

    String COLUMNS = "id, kind, name, number, content, valid_from, approved_by, approved_at";

    @Select("select coalesce(max(id), 0) from rulebook_version")
    long latest();

    @Select("select " + COLUMNS + " from rulebook_version order by id")
    List<RuleVersion> all();

    @Select("select " + COLUMNS + " from rulebook_version where kind = #{kind} and name = #{name} order by number desc")
    List<RuleVersion> versions(RuleKind kind, String name);

    @Insert("""
            insert into rulebook_version (id, kind, name, number, content, valid_from, approved_by, approved_at)
            values (#{id}, #{kind}, #{name}, #{number}, #{content}, #{validFrom}, #{approvedBy}, #{approvedAt})""")
    void insert(RuleVersion version);
}
