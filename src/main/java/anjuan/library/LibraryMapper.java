package anjuan.library;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.RightKind;
import anjuan.document.LooseFile;
import anjuan.escalation.AnswerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What depends on who reads stands in the XML beside this. */
@Mapper
interface LibraryMapper {

    /** An answer as it comes in. */
    record NewAnswer(
            String id,
            String keeper,
            String addressee,
            String issuer,
            String number,
            LocalDate issuedOn,
            RightKind rightKind,
            String kinds,
            @Nullable AnswerKind answer,
            String question,
            String body,
            String articles,
            LocalDate enteredOn,
            @Nullable String enteredBy,
            @Nullable CaseNumber originCase,
            @Nullable String originMatter,
            @Nullable CaseNumber originFile,
            @Nullable String paper,
            @Nullable LooseFile scan) {}

    List<Answer> find(
            @Param("reader") Reader reader,
            @Param("sought") Sought sought,
            @Param("after") @Nullable LibraryPosition after,
            @Param("limit") int limit);

    int count(@Param("reader") Reader reader, @Param("sought") Sought sought, @Param("cap") int cap);

    Optional<Answer> read(@Param("reader") Reader reader, @Param("id") String id);

    @Insert("""
            insert into library_answer (id, keeper_id, addressee_id, issuer, number, issued_on, right_kind, kinds, answer, question,
                                        body, articles, entered_on, entered_by, origin_case, origin_matter, origin_file,
                                        paper_id, scan_name, scan_type, scan_bytes, scan_digest)
            values (#{id}, #{keeper}, #{addressee}, #{issuer}, #{number}, #{issuedOn}, #{rightKind}, #{kinds}, #{answer}, #{question},
                    #{body}, #{articles}, #{enteredOn}, #{enteredBy}, #{originCase}, #{originMatter}, #{originFile},
                    #{paper}, #{scan.fileName}, #{scan.mediaType}, #{scan.byteCount}, #{scan.digest})""")
    void insert(NewAnswer answer);

    @Select("""
            select exists (
                select 1 from library_answer
                where addressee_id = #{bureauId} and issuer = #{issuer} and number = #{number})""")
    boolean isEntered(String bureauId, String issuer, String number);

    @Select("""
            select keeper_id as keeper, addressee_id as addressee, origin_case as case_number, origin_matter as matter, origin_file as file,
                   paper_id as paper, scan_name, scan_type, coalesce(scan_bytes, 0) as scan_bytes, scan_digest, entered_on, entered_by
            from library_answer
            where id = #{id}""")
    Optional<Provenance> provenance(String id);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id from library_answer where id = #{id} for update")
    String hold(String id);

    @Update("""
            update library_answer
            set guidance_question = #{question}, guidance_body = #{body}, guidance_articles = #{articles}, guidance_on = #{on},
                guidance_by = #{by}
            where id = #{id}""")
    void guide(String id, String question, String body, String articles, LocalDate on, String by);

    @Update("""
            update library_answer
            set superseded_by = #{successor}, superseded_on = #{on}, superseded_why = #{why}
            where id = #{id}""")
    void supersede(String id, String successor, LocalDate on, String why);

    @Update("""
            update library_answer
            set withdrawn_on = #{on}, withdrawn_by = #{by}, withdrawn_why = #{why}
            where id = #{id}""")
    void withdraw(String id, LocalDate on, String by, String why);

    @Insert("""
            insert into library_event (answer_id, seq, act, occurred_on, recorded_at, actor, detail)
            select #{id}, coalesce(max(e.seq), 0) + 1, #{act}, #{on}, #{at}, #{actor}, #{detail}
            from library_event e
            where e.answer_id = #{id}""")
    void insertEvent(
            String id, AnswerEvent.Kind act, LocalDate on, Instant at, @Nullable String actor, @Nullable String detail);

    @Select("""
            select seq, act, occurred_on, recorded_at, actor, detail
            from library_event
            where answer_id = #{id}
            order by seq""")
    List<AnswerEvent> events(String id);

    @Insert("""
            insert into library_citation (case_number, answer_id, relied_on_for, was_superseded, cited_on, cited_by)
            values (#{caseNumber}, #{answerId}, #{reliedOnFor}, #{wasSuperseded}, #{citedOn}, #{citedBy})""")
    void insertCitation(Citation citation);

    @Select("""
            select exists (
                select 1 from library_citation
                where case_number = #{caseNumber} and answer_id = #{id})""")
    boolean isCited(CaseNumber caseNumber, String id);

    @Select("""
            select case_number, answer_id, relied_on_for, was_superseded, cited_on, cited_by
            from library_citation
            where answer_id = #{id}
            order by cited_on desc, case_number
            limit #{most}""")
    List<Citation> citations(String id, int most);

    @Select("select cast(count(*) as integer) from library_citation where answer_id = #{id}")
    int countCitations(String id);

    @Select("""
            select case_number, answer_id, relied_on_for, was_superseded, cited_on, cited_by
            from library_citation
            where case_number = #{caseNumber} and answer_id = #{id}""")
    Optional<Citation> citation(CaseNumber caseNumber, String id);

    @Insert("""
            insert into library_citation_taken_back (case_number, answer_id, no, relied_on_for, was_superseded, cited_on, cited_by,
                                                     taken_back_on, taken_back_by, why)
            select #{was.caseNumber}, #{was.answerId}, coalesce(max(t.no), 0) + 1, #{was.reliedOnFor}, #{was.wasSuperseded},
                   #{was.citedOn}, #{was.citedBy}, #{on}, #{by}, #{why}
            from library_citation_taken_back t
            where t.case_number = #{was.caseNumber} and t.answer_id = #{was.answerId}""")
    void keepTakenBack(Citation was, LocalDate on, String by, String why);

    @Delete("delete from library_citation where case_number = #{caseNumber} and answer_id = #{id}")
    void deleteCitation(CaseNumber caseNumber, String id);

    /** By whom and under which number an answer was given. */
    @Select("select concat(issuer, ' ', number) from library_answer where id = #{id}")
    String name(String id);

    /** Those that stand, and those that were taken back, in the order of the answers. */
    @Select("""
            select a.id, a.issuer, a.number, a.issued_on,
                   case when a.origin_case = #{caseNumber} then true else false end as is_binding,
                   c.relied_on_for, coalesce(c.was_superseded, false) as was_superseded, c.cited_on, c.cited_by,
                   a.superseded_on, a.withdrawn_on, c.taken_back_on, c.taken_back_by, c.why
            from library_answer a
            left join (
                select answer_id, 0 as no, relied_on_for, was_superseded, cited_on, cited_by,
                       cast(null as date) as taken_back_on, cast(null as varchar(100)) as taken_back_by,
                       cast(null as varchar(1000)) as why
                from library_citation
                where case_number = #{caseNumber}
                union all
                select answer_id, no, relied_on_for, was_superseded, cited_on, cited_by, taken_back_on, taken_back_by, why
                from library_citation_taken_back
                where case_number = #{caseNumber}) c on c.answer_id = a.id
            where a.id in (
                select answer_id from library_citation where case_number = #{caseNumber}
                union all
                select answer_id from library_citation_taken_back where case_number = #{caseNumber}
                union all
                select id from library_answer where origin_case = #{caseNumber})
            order by a.issued_on, a.id, c.no""")
    List<CaseAnswer> ofCase(CaseNumber caseNumber);
}
