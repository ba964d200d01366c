package anjuan.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface IdempotencyMapper {

    record KeptRow(String bodyDigest, @Nullable String answer) {}

    /** Waits, a few seconds at most, for somebody else who is inserting the same key. */
    @Insert("""
            insert into idempotency_request (officer_id, request_key, body_digest, made_at)
            values (#{officerId}, #{key}, #{bodyDigest}, #{madeAt})""")
    @Options(timeout = 5)
    void insert(String officerId, String key, String bodyDigest, Instant madeAt);

    @Update("""
            update idempotency_request
            set answer = #{answer}
            where officer_id = #{officerId} and request_key = #{key}""")
    void setAnswer(String officerId, String key, String answer);

    @Select("""
            select body_digest, answer
            from idempotency_request
            where officer_id = #{officerId} and request_key = #{key}""")
    Optional<KeptRow> find(String officerId, String key);

    @Delete("delete from idempotency_request where made_at < #{before}")
    int deleteBefore(Instant before);
}
