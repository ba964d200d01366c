package anjuan.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface DeadlineMapper {

    /** The copies that lists filter by; {@link ClockEvents} is the truth. */
    record ClockRow(
            String caseNumber,
            String limitId,
            int round,
            String matter,
            LocalDate startedOn,
            @Nullable LocalDate stoppedOn,
            @Nullable LocalDate endedOn,
            LocalDate dueOn,
            LocalDate warnOn,
            LocalDate unitHeadOn,
            LocalDate headOn,
            int extensions,
            boolean provisional) {

        boolean isRunning() {
            return endedOn == null;
        }

        /** The first day on which a warning of this stage is to be given. */
        LocalDate dayOf(WarningStage stage) {
            return switch (stage) {
                case OFFICER -> warnOn;
                case UNIT_HEAD -> unitHeadOn;
                case HEAD -> headOn;
                case OVERDUE -> dueOn.plusDays(1);
            };
        }
    }

    record ClockKey(String caseNumber, String limitId, int round) {}

    record ClockMatter(String limitId, int round, String matter) {}

    @Insert("""
            insert into deadline_clock (case_number, limit_id, round, matter, started_on, stopped_on, ended_on,
                due_on, warn_on, unit_head_on, head_on, extensions, provisional)
            values (#{caseNumber}, #{limitId}, #{round}, #{matter}, #{startedOn}, #{stoppedOn}, #{endedOn},
                #{dueOn}, #{warnOn}, #{unitHeadOn}, #{headOn}, #{extensions}, #{provisional})
            """)
    void insertClock(ClockRow clock);

    @Update("""
            update deadline_clock
            set stopped_on = #{stoppedOn},
                ended_on = #{endedOn},
                due_on = #{dueOn},
                warn_on = #{warnOn},
                unit_head_on = #{unitHeadOn},
                head_on = #{headOn},
                extensions = #{extensions},
                provisional = #{provisional}
            where case_number = #{caseNumber}
            and limit_id = #{limitId}
            and round = #{round}
            """)
    void updateClock(ClockRow clock);

    @Insert("""
            insert into deadline_event (case_number, limit_id, round, seq, kind, legal_on, legal_at, governed_on, recorded_at,
                reason, paper, approver, amount, unit, cause)
            values (#{caseNumber}, #{limitId}, #{round}, #{seq}, #{kind}, #{legalOn}, #{legalAt}, #{governedOn}, #{recordedAt},
                #{reason}, #{paper}, #{approver}, #{amount}, #{unit}, #{cause})
            """)
    void insertEvent(ClockEvents.Event event);

    @Select("""
            select case_number, limit_id, round, seq, kind, legal_on, legal_at, governed_on, recorded_at,
                reason, paper, approver, amount, unit, cause
            from deadline_event
            where case_number = #{caseNumber}
            order by limit_id, round, seq
            """)
    List<ClockEvents.Event> events(String caseNumber);

    @Select("""
            select case_number, limit_id, round, seq, kind, legal_on, legal_at, governed_on, recorded_at,
                reason, paper, approver, amount, unit, cause
            from deadline_event
            where case_number = #{caseNumber}
            and limit_id = #{limitId}
            and round = #{round}
            order by seq
            """)
    List<ClockEvents.Event> eventsOf(String caseNumber, String limitId, int round);

    /** All rounds, the last one first; holds their rows, so that two officers change a clock one after the other. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
            select case_number, limit_id, round, matter, started_on, stopped_on, ended_on,
                due_on, warn_on, unit_head_on, head_on, extensions, provisional
            from deadline_clock
            where case_number = #{caseNumber}
            and limit_id = #{limitId}
            order by round desc
            for update
            """)
    List<ClockRow> hold(String caseNumber, String limitId);

    @Select("""
            select case_number, limit_id, round, matter, started_on, stopped_on, ended_on,
                due_on, warn_on, unit_head_on, head_on, extensions, provisional
            from deadline_clock
            where case_number = #{caseNumber}
            and limit_id = #{limitId}
            and matter = #{matter}
            order by round desc
            fetch first 1 row only
            """)
    Optional<ClockRow> last(String caseNumber, String limitId, String matter);

    @Select("""
            select limit_id, round, matter
            from deadline_clock
            where case_number = #{caseNumber} and matter <> ''
            """)
    List<ClockMatter> matters(String caseNumber);

    @Select("""
            select case_number, limit_id, round, matter, started_on, stopped_on, ended_on,
                due_on, warn_on, unit_head_on, head_on, extensions, provisional
            from deadline_clock
            where case_number = #{caseNumber}
            and ended_on is null
            and stopped_on is null
            order by due_on, limit_id
            fetch first 1 row only
            """)
    Optional<ClockRow> next(String caseNumber);

    /** Running clocks of which a stage has come and has no warning yet; whatever stage, the first day is the officer's. */
    @Select("""
            select c.case_number, c.limit_id, c.round
            from deadline_clock c
            where c.ended_on is null
            and c.stopped_on is null
            and c.warn_on <= #{today}
            and (
                (c.warn_on <= #{today} and not exists (
                    select 1 from deadline_warning w
                    where w.case_number = c.case_number and w.limit_id = c.limit_id
                    and w.round = c.round and w.stage = 'OFFICER'))
                or (c.unit_head_on <= #{today} and not exists (
                    select 1 from deadline_warning w
                    where w.case_number = c.case_number and w.limit_id = c.limit_id
                    and w.round = c.round and w.stage = 'UNIT_HEAD'))
                or (c.head_on <= #{today} and not exists (
                    select 1 from deadline_warning w
                    where w.case_number = c.case_number and w.limit_id = c.limit_id
                    and w.round = c.round and w.stage = 'HEAD'))
                or (c.due_on < #{today} and not exists (
                    select 1 from deadline_warning w
                    where w.case_number = c.case_number and w.limit_id = c.limit_id
                    and w.round = c.round and w.stage = 'OVERDUE')))
            order by c.due_on, c.case_number
            """)
    List<ClockKey> unwarned(LocalDate today);

    /** One row when this call made the warning, none when it was there; the clock is held, so no other node is between. */
    @Insert("""
            insert into deadline_warning (case_number, limit_id, round, stage, recorded_at)
            select c.case_number, c.limit_id, c.round, #{stage}, #{recordedAt}
            from deadline_clock c
            where c.case_number = #{caseNumber}
            and c.limit_id = #{limitId}
            and c.round = #{round}
            and not exists (
                select 1 from deadline_warning w
                where w.case_number = c.case_number and w.limit_id = c.limit_id
                and w.round = c.round and w.stage = #{stage})
            """)
    int insertWarning(String caseNumber, String limitId, int round, WarningStage stage, Instant recordedAt);

    @Delete("""
            delete from deadline_warning
            where case_number = #{caseNumber}
            and limit_id = #{limitId}
            and round = #{round}
            and stage = #{stage}
            """)
    void deleteWarning(String caseNumber, String limitId, int round, WarningStage stage);
}
