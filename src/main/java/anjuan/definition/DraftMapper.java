package anjuan.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface DraftMapper {

    String COLUMNS = """
            id, subject, definition as "key", based_on, content, digest, reason, legal_basis, state, author, revision, started_at,
            changed_at, submitted_at, decided_by, decided_at, note, became, effective_from""";

    /** A draft as it is begun. */
    record NewDraft(
            Subject subject,
            String key,
            String basedOn,
            String content,
            String digest,
            String reason,
            String legalBasis,
            String author,
            @Nullable LocalDate effectiveFrom) {}

    @Insert("""
            insert into definition_draft (id, subject, definition, open_definition, based_on, content, digest, reason, legal_basis, state,
                                          author, revision, started_at, changed_at, effective_from)
            select coalesce(max(d.id), 0) + 1, #{draft.subject}, #{draft.key}, #{draft.key}, #{draft.basedOn}, #{draft.content},
                   #{draft.digest}, #{draft.reason}, #{draft.legalBasis}, 'DRAFT', #{draft.author}, 1, #{at}, #{at}, #{draft.effectiveFrom}
            from definition_draft d""")
    void insert(NewDraft draft, Instant at);

    @Select("select " + COLUMNS + " from definition_draft where id = #{id}")
    Optional<Draft> find(long id);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select " + COLUMNS + " from definition_draft where id = #{id} for update")
    Optional<Draft> lock(long id);

    @Select("select " + COLUMNS + " from definition_draft where open_definition = #{key}")
    Optional<Draft> open(String key);

    @Select("select " + COLUMNS
            + " from definition_draft where state in ('DRAFT', 'SUBMITTED') order by changed_at desc, id desc")
    List<Draft> allOpen();

    @Select("select " + COLUMNS
            + " from definition_draft where definition = #{key} order by id desc fetch first #{most} rows only")
    List<Draft> of(String key, int most);

    @Update("""
            update definition_draft
            set content = #{content}, digest = #{digest}, effective_from = #{effectiveFrom}, revision = revision + 1, changed_at = #{at}
            where id = #{id}""")
    void save(long id, String content, String digest, @Nullable LocalDate effectiveFrom, Instant at);

    @Update("update definition_draft set state = 'SUBMITTED', submitted_at = #{at}, note = null where id = #{id}")
    void submit(long id, Instant at);

    @Update("""
            update definition_draft
            set state = 'DRAFT', decided_by = #{officer}, decided_at = #{at}, note = #{note}
            where id = #{id}""")
    void sendBack(long id, String officer, Instant at, String note);

    @Update("update definition_draft set state = 'WITHDRAWN', open_definition = null where id = #{id}")
    void withdraw(long id);

    @Update("update definition_draft set state = 'SUPERSEDED' where became = #{version} and state = 'ACTIVE'")
    void supersede(String version);

    @Update("""
            update definition_draft
            set state = 'ACTIVE', open_definition = null, decided_by = #{officer}, decided_at = #{at}, note = #{note}, became = #{version}
            where id = #{id}""")
    void activate(long id, String officer, Instant at, @Nullable String note, String version);
}
