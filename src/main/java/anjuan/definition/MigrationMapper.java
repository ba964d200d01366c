package anjuan.definition;

import anjuan.definition.Migration.Result;
import anjuan.definition.Migration.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface MigrationMapper {

    /** A migration as it is stored; the moves one a line, {@code from>to}. */
    record Row(
            long id,
            String definition,
            int fromVersion,
            int toVersion,
            String moves,
            boolean isTrial,
            State state,
            String reason,
            String startedBy,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    record ResultCount(Result result, int number) {}

    String COLUMNS =
            "id, definition, from_version, to_version, moves, is_trial, state, reason, started_by, started_at, ended_at";

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select coalesce(max(id), 0) + 1 from definition_migration")
    long nextId();

    @Insert("""
            insert into definition_migration (id, definition, from_version, to_version, moves, is_trial, state, reason, started_by, started_at)
            values (#{id}, #{definition}, #{fromVersion}, #{toVersion}, #{moves}, #{isTrial}, #{state}, #{reason}, #{startedBy}, #{startedAt})""")
    void insert(Row row);

    @Insert("""
            insert into definition_migration_case (migration_id, instance, case_number, matter, result)
            values (#{id}, #{one.instance}, #{one.caseNumber}, #{one.matter}, #{one.result})""")
    void insertCase(long id, MigratedCase one);

    @Select("select " + COLUMNS + " from definition_migration where id = #{id}")
    Optional<Row> find(long id);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select " + COLUMNS + " from definition_migration where id = #{id} for update")
    Optional<Row> lock(long id);

    @Select("select " + COLUMNS
            + " from definition_migration where definition = #{key} order by id desc fetch first #{most} rows only")
    List<Row> of(String key, int most);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select state from definition_migration where id = #{id}")
    State state(long id);

    @Select("select id from definition_migration where state = 'RUNNING' order by id")
    List<Long> running();

    @Update("update definition_migration set state = #{state}, ended_at = #{endedAt} where id = #{id}")
    void setState(long id, State state, @Nullable Instant endedAt);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
            select instance, case_number, matter, result, cause, done_at
            from definition_migration_case
            where migration_id = #{id} and result = 'WAITING'
            order by case_number, matter, instance
            fetch first #{most} rows only""")
    List<MigratedCase> waiting(long id, int most);

    @Select("""
            select instance, case_number, matter, result, cause, done_at
            from definition_migration_case
            where migration_id = #{id} and result = #{result}
            order by case_number, matter, instance
            fetch first #{most} rows only""")
    List<MigratedCase> cases(long id, Result result, int most);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
            select result from definition_migration_case
            where migration_id = #{id} and instance = #{instance}
            for update""")
    Result hold(long id, String instance);

    @Update("""
            update definition_migration_case
            set result = #{result}, cause = #{cause}, done_at = #{at}
            where migration_id = #{id} and instance = #{instance}""")
    void done(long id, String instance, Result result, @Nullable String cause, Instant at);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
            select result, cast(count(*) as integer) as number
            from definition_migration_case
            where migration_id = #{id}
            group by result""")
    List<ResultCount> counts(long id);
}
