package anjuan.rehearsal;

import anjuan.casefile.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface RehearsalMapper {

    String COURSE = """
            c.seq, c.matter, c.process, c.definition, c.version, c.rehearsed_on, c.begun_at, c.ended_at, c.verdict,
            c.remarks, c.recorded, c.rehearsed, c.caller, c.called_at""";

    /** A case as it is kept, its turns in writing. */
    record CaseRow(int seq, CaseNumber caseNumber, Verdict verdict, String turns) {}

    @Select("select coalesce(max(id), 0) + 1 from rehearsal_run")
    long nextId();

    @Insert("""
            insert into rehearsal_run (id, draft, digest, asked_by, chosen, is_from_caller, courses, begun_at, moved_at, ended_at,
                                       is_broken)
            values (#{id}, #{draft}, #{digest}, #{askedBy}, #{form.choice}, #{form.isFromCaller}, #{courses}, #{at}, #{at}, null, false)""")
    void insert(long id, long draft, String digest, String askedBy, RehearsalForm form, int courses, Instant at);

    @Update("""
            update rehearsal_run
            set done = done + 1,
                same = same + case when #{verdict} = 'SAME' then 1 else 0 end,
                different = different + case when #{verdict} = 'DIFFERENT' then 1 else 0 end,
                stuck = stuck + case when #{verdict} = 'STUCK' then 1 else 0 end,
                unasked = unasked + case when #{verdict} = 'UNASKED' then 1 else 0 end,
                moved_at = #{at}
            where id = #{id}""")
    void count(long id, Verdict verdict, Instant at);

    @Update("update rehearsal_run set ended_at = #{at}, is_broken = #{isBroken} where id = #{id}")
    void end(long id, Instant at, boolean isBroken);

    @Update("update rehearsal_run set is_stop_asked = true where id = #{id} and ended_at is null")
    int askToStop(long id);

    @Select("select is_stop_asked from rehearsal_run where id = #{id}")
    boolean isStopAsked(long id);

    @Select("""
            select r.id, r.draft, r.digest, r.asked_by, r.chosen, r.is_from_caller, r.courses, r.done, r.same, r.different, r.stuck,
                   r.unasked, r.begun_at, r.moved_at, r.ended_at, r.is_broken, r.is_stop_asked
            from rehearsal_run r
            where r.draft = #{draft}
            order by r.id desc
            fetch first 1 rows only""")
    Optional<RehearsalRun> latest(long draft);

    @Insert("""
            insert into rehearsal_course (run, seq, matter, process, definition, version, rehearsed_on, begun_at, ended_at, verdict,
                                          remarks, recorded, rehearsed, caller, called_at)
            values (#{run}, #{course.seq}, #{course.matter}, #{course.process}, #{course.definition}, #{course.version},
                    #{course.rehearsedOn}, #{course.begunAt}, #{course.endedAt}, #{course.verdict}, #{course.remarks},
                    #{course.recorded}, #{course.rehearsed}, #{course.caller}, #{course.calledAt})""")
    void insertCourse(long run, RehearsedCourse course);

    /** The courses that were chosen, without those that they called. */
    @Select("select " + COURSE + " from rehearsal_course c where c.run = #{run} and c.caller is null order by c.seq")
    List<RehearsedCourse> courses(long run);

    @Select("select " + COURSE + " from rehearsal_course c where c.run = #{run} and c.seq = #{seq}")
    Optional<RehearsedCourse> course(long run, int seq);

    /** A course and those that it called, and they in turn: they are numbered behind it up to the next that was chosen. */
    @Select("select " + COURSE + """
             from rehearsal_course c
            where c.run = #{run} and c.seq > #{seq}
            and c.seq < coalesce((
                select min(next.seq) from rehearsal_course next
                where next.run = #{run} and next.seq > #{seq} and next.caller is null), 1000000)
            order by c.seq""")
    List<RehearsedCourse> coursesBehind(long run, int seq);

    @Insert("""
            insert into rehearsal_case (run, seq, case_number, verdict, turns)
            values (#{run}, #{one.seq}, #{one.caseNumber}, #{one.verdict}, #{one.turns})""")
    void insertCase(long run, CaseRow one);

    @Select("select seq, case_number, verdict, turns from rehearsal_case where run = #{run} order by seq")
    List<CaseRow> cases(long run);

    @Select("select seq, case_number, verdict, turns from rehearsal_case where run = #{run} and seq = #{seq}")
    Optional<CaseRow> findCase(long run, int seq);
}
