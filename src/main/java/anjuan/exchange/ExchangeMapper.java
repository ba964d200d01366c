package anjuan.exchange;

import anjuan.casefile.CaseNumber;
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
interface ExchangeMapper {

    /** How many messages are in a state. */
    record StateCount(Message.State state, long messages) {}

    String COLUMNS = """
            message_key as "key", kind, case_number, occurred_on, body, state, attempts, next_try_at, cause, posted_at,
            sent_at""";

    String ARRIVAL = """
            message_key as "key", case_number, answer, organ, letter_number, letter_on, content, referral_number,
            arrived_at, confirmed_by, confirmed_on""";

    @Insert("""
            insert into exchange_message (message_key, kind, case_number, occurred_on, body, state, attempts, next_try_at,
                                          cause, posted_at, sent_at)
            values (#{key}, #{kind}, #{caseNumber}, #{occurredOn}, #{body}, #{state}, #{attempts}, #{nextTryAt},
                    #{cause}, #{postedAt}, #{sentAt})""")
    void insert(Message message);

    @Select("select " + COLUMNS + " from exchange_message where message_key = #{key}")
    Optional<Message> find(String key);

    @Select("select " + COLUMNS + """
             from exchange_message
            where case_number = #{caseNumber}
            order by posted_at, message_key""")
    List<Message> of(CaseNumber caseNumber);

    /** Those to be sent now, the earliest first. */
    @Select("""
            select message_key
            from exchange_message
            where state = 'WAITING' and next_try_at <= #{now}
            order by next_try_at, message_key
            limit #{most}""")
    List<String> due(Instant now, int most);

    /** A message that still waits, held until the transaction ends; nothing where another node holds it. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select " + COLUMNS + """
             from exchange_message
            where message_key = #{key} and state = 'WAITING'
            for update skip locked""")
    Optional<Message> hold(String key);

    @Update("""
            update exchange_message
            set state = 'SENT', sent_at = #{at}, cause = null
            where message_key = #{key} and state = 'WAITING'""")
    int sent(String key, Instant at);

    @Update("""
            update exchange_message
            set state = #{state}, attempts = #{attempts}, next_try_at = #{nextTryAt}, cause = #{cause}
            where message_key = #{key} and state = 'WAITING'""")
    int notSent(String key, Message.State state, int attempts, Instant nextTryAt, @Nullable String cause);

    @Update("""
            update exchange_message
            set state = 'WAITING', attempts = 0, next_try_at = #{now}
            where message_key = #{key} and state <> 'SENT'""")
    int tryAgain(String key, Instant now);

    /** Failed ones first, then those that wait, then those that were sent; within each the latest first. */
    @Select("select " + COLUMNS + """
             from exchange_message
            order by case state when 'FAILED' then 0 when 'WAITING' then 1 else 2 end, posted_at desc, message_key
            limit #{most}""")
    List<Message> latest(int most);

    @Insert("""
            insert into exchange_arrival (message_key, case_number, answer, organ, letter_number, letter_on, content,
                                          referral_number, arrived_at)
            values (#{key}, #{caseNumber}, #{answer}, #{organ}, #{letterNumber}, #{letterOn}, #{content},
                    #{referralNumber}, #{arrivedAt})""")
    void insertArrival(Arrival arrival);

    @Select("select exists (select 1 from exchange_arrival where message_key = #{key})")
    boolean knowsArrival(String key);

    @Select("select " + ARRIVAL + """
             from exchange_arrival
            where case_number = #{caseNumber}
            order by arrived_at, message_key""")
    List<Arrival> arrivals(CaseNumber caseNumber);

    @Select("select " + ARRIVAL + """
             from exchange_arrival
            where confirmed_on is null
            order by arrived_at, message_key
            limit #{most}""")
    List<Arrival> openArrivals(int most);

    @Update("""
            update exchange_arrival
            set confirmed_by = #{by}, confirmed_on = #{on}
            where message_key = #{key} and confirmed_on is null""")
    int confirm(String key, String by, LocalDate on);

    @Select("select state, count(*) as messages from exchange_message group by state")
    List<StateCount> counts();
}
