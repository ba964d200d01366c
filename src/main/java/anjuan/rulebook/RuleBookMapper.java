package anjuan.rulebook;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface RuleBookMapper {

    String COLUMNS = "id, kind, name, number, content, valid_from, approved_by, approved_at";

    /** Counted, not the highest id: that may be committed before a lower one. */
    @Select("select count(*) from rulebook_version")
    long count();

    @Select("select " + COLUMNS + " from rulebook_version order by id")
    List<RuleVersion> all();

    @Select("select " + COLUMNS + " from rulebook_version where kind = #{kind} and name = #{name} order by number desc")
    List<RuleVersion> versions(RuleKind kind, String name);

    @Select("select " + COLUMNS + " from rulebook_version where kind = #{kind} and name = #{name}"
            + " order by number desc fetch first 1 row only")
    Optional<RuleVersion> newest(RuleKind kind, String name);

    @Insert("""
            insert into rulebook_version (kind, name, number, content, valid_from, approved_by, approved_at)
            values (#{kind}, #{name}, #{number}, #{content}, #{validFrom}, #{approvedBy}, #{approvedAt})""")
    void insert(RuleVersion version);
}
