package anjuan.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface EntrustmentMapper {

    @Insert("""
            insert into jurisdiction_entrustment (id, bureau_id, number, organisation, qualification, matters, powers,
                from_on, until_on, signed_by, signed_on, published_at, published_on)
            values (#{id}, #{bureauId}, #{number}, #{organisation}, #{qualification}, #{matters}, #{powers}, #{fromOn},
                #{untilOn}, #{signedBy}, #{signedOn}, #{publishedAt}, #{publishedOn})""")
    void insert(Entrustment entrustment);

    @Update("""
            update jurisdiction_entrustment
            set ended_on = #{on}, end_reason = #{reason}
            where id = #{id} and ended_on is null""")
    int end(String id, LocalDate on, String reason);

    @Select("""
            select id, bureau_id, number, organisation, qualification, matters, powers, from_on, until_on, signed_by,
                   signed_on, published_at, published_on, ended_on, end_reason
            from jurisdiction_entrustment
            where bureau_id = #{bureauId}
            order by until_on desc, number
            limit #{most}""")
    List<Entrustment> of(String bureauId, int most);
}
