package anjuan.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface RehearsalMapper {

    String COURSE =
            "c.seq, c.matter, c.definition, c.version, c.begun_at, c.ended_at, c.verdict, c.remarks, c.recorded, c.rehearsed";

    @Select("select coalesce(max(id), 0) + 1 from rehearsal_run")
    long nextId();

    @Insert("""
            insert into rehearsal_run (id, draft, digest, asked_by, chosen, courses, begun_at, ended_at, is_broken)
            values (#{id}, #{draft}, #{digest}, #{askedBy}, #{chosen}, #{courses}, #{at}, null, false)""")
    void insert(long id, long draft, String digest, String askedBy, RehearsalChoice chosen, int courses, Instant at);

    @Update("update rehearsal_run set ended_at = #{at}, is_broken = #{isBroken} where id = #{id}")
    void end(long id, Instant at, boolean isBroken);

    @Select("""
            select r.id, r.draft, r.digest, r.asked_by, r.chosen, r.courses,
                   (select count(*) from rehearsal_course c where c.run = r.id) as done,
                   (select count(*) from rehearsal_course c where c.run = r.id and c.verdict = 'SAME') as same,
                   (select count(*) from rehearsal_course c where c.run = r.id and c.verdict = 'DIFFERENT') as different,
                   (select count(*) from rehearsal_course c where c.run = r.id and c.verdict = 'STUCK') as stuck,
                   r.begun_at, r.ended_at, r.is_broken
            from rehearsal_run r
            where r.draft = #{draft}
            order by r.id desc
            fetch first 1 rows only""")
    Optional<RehearsalRun> latest(long draft);

    @Insert("""
            insert into rehearsal_course (run, seq, matter, definition, version, begun_at, ended_at, verdict, remarks, recorded, rehearsed)
            values (#{run}, #{course.seq}, #{course.matter}, #{course.definition}, #{course.version}, #{course.begunAt},
                    #{course.endedAt}, #{course.verdict}, #{course.remarks}, #{course.recorded}, #{course.rehearsed})""")
    void insertCourse(long run, RehearsedCourse course);

    @Select("select " + COURSE + " from rehearsal_course c where c.run = #{run} order by c.seq")
    List<RehearsedCourse> courses(long run);

    @Select("select " + COURSE + " from rehearsal_course c where c.run = #{run} and c.seq = #{seq}")
    Optional<RehearsedCourse> course(long run, int seq);
}
