package anjuan.deadline;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.DeadlineMapper.ClockKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface RecomputationMapper {

    /** A clock and the dates that are stored of it. */
    record Stored(
            String caseNumber,
            String limitId,
            int round,
            LocalDate dueOn,
            LocalDate warnOn,
            LocalDate unitHeadOn,
            LocalDate headOn,
            boolean provisional) {

        ClockKey key() {
            return new ClockKey(caseNumber, limitId, round);
        }
    }

    record MovedRow(String caseNumber, String limitId, int round, LocalDate dueBefore, LocalDate dueAfter) {

        Moved moved() {
            return new Moved(new CaseNumber(caseNumber), limitId, round, dueBefore, dueAfter);
        }
    }

    /** Holds the row, so that one node at a time computes again. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select fingerprint from deadline_basis where id = 1 for update")
    String holdBasis();

    @Update("update deadline_basis set fingerprint = #{fingerprint} where id = 1")
    void setBasis(String fingerprint);

    @Select("""
            select case_number, limit_id, round, due_on, warn_on, unit_head_on, head_on, provisional
            from deadline_clock
            where ended_on is null
            and (case_number, limit_id, round) > (#{after.caseNumber}, #{after.limitId}, #{after.round})
            order by case_number, limit_id, round
            fetch first #{size} rows only
            """)
    List<Stored> openAfter(ClockKey after, int size);

    /** The events of the open clocks from behind one key up to and with another. */
    @Select("""
            select e.case_number, e.limit_id, e.round, e.seq, e.kind, e.legal_on, e.legal_at, e.governed_on,
                e.recorded_at, e.reason, e.paper, e.approver, e.amount, e.unit, e.cause
            from deadline_clock c
            join deadline_event e
            on e.case_number = c.case_number and e.limit_id = c.limit_id and e.round = c.round
            where c.ended_on is null
            and (c.case_number, c.limit_id, c.round) > (#{after.caseNumber}, #{after.limitId}, #{after.round})
            and (c.case_number, c.limit_id, c.round) <= (#{last.caseNumber}, #{last.limitId}, #{last.round})
            order by e.case_number, e.limit_id, e.round, e.seq
            """)
    List<ClockEvents.Event> eventsOfOpen(ClockKey after, ClockKey last);

    @Insert("""
            insert into deadline_recomputation (id, cause, started_at, examined, moved)
            select coalesce(max(id), 0) + 1, #{cause}, #{startedAt}, 0, 0 from deadline_recomputation
            """)
    void begin(Recomputation.Cause cause, Instant startedAt);

    @Select("select max(id) from deadline_recomputation")
    long lastId();

    @Update("""
            update deadline_recomputation
            set ended_at = #{endedAt}, examined = #{examined}, moved = #{moved}
            where id = #{id}
            """)
    void end(long id, Instant endedAt, int examined, int moved);

    @Insert("""
            insert into deadline_moved (recomputation_id, case_number, limit_id, round, due_before, due_after)
            values (#{id}, #{moved.caseNumber.value}, #{moved.limitId}, #{moved.round}, #{moved.before}, #{moved.after})
            """)
    void insertMoved(long id, Moved moved);

    @Select("""
            select id, cause, started_at, ended_at, examined, moved
            from deadline_recomputation
            order by id desc
            fetch first #{size} rows only
            """)
    List<Recomputation> latest(int size);

    @Select("""
            select id, cause, started_at, ended_at, examined, moved
            from deadline_recomputation
            where id = #{id}
            """)
    Optional<Recomputation> find(long id);

    @Select("""
            select case_number, limit_id, round, due_before, due_after
            from deadline_moved
            where recomputation_id = #{id}
            order by case_number, limit_id, round
            fetch first #{size} rows only
            """)
    List<MovedRow> movedBy(long id, int size);
}
