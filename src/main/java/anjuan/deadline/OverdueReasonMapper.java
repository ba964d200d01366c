package anjuan.deadline;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface OverdueReasonMapper {

    /** One row when this call gave the reason, none when there was one. */
    @Insert("""
            insert into deadline_reason (case_number, limit_id, round, due_on, officer_id, reason, given_on, recorded_at)
            select c.case_number, c.limit_id, c.round, #{reason.dueOn}, #{reason.officerId}, #{reason.reason},
                #{reason.givenOn}, #{recordedAt}
            from deadline_clock c
            where c.case_number = #{caseNumber}
            and c.limit_id = #{reason.limitId}
            and c.round = #{reason.round}
            and not exists (
                select 1 from deadline_reason r
                where r.case_number = c.case_number and r.limit_id = c.limit_id
                and r.round = c.round and r.due_on = #{reason.dueOn})
            """)
    int insert(String caseNumber, OverdueReason reason, Instant recordedAt);

    @Select("""
            select limit_id, round, due_on, officer_id, reason, given_on
            from deadline_reason
            where case_number = #{caseNumber}
            order by limit_id, round, due_on
            """)
    List<OverdueReason> of(String caseNumber);
}
