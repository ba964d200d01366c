package anjuan.ledger;

import anjuan.casefile.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface LedgerMapper {

    String COLUMNS = """
            case_number, seq, occurred_on, recorded_at, actor_id, actor_name, acting_for, post, act, object,
            outcome, reason, legal_basis, diagram, payload_digest, previous_hash, hash""";

    @Insert("""
            <script>
            insert into ledger_entry (case_number, seq, occurred_on, recorded_at, actor_id, actor_name, acting_for,
                                      post, act, object, outcome, reason, legal_basis, diagram, payload_digest,
                                      previous_hash, hash)
            values
            <foreach collection="entries" item="e" separator=",">
            (#{e.caseNumber}, #{e.seq}, #{e.occurredOn}, #{e.recordedAt}, #{e.actorId}, #{e.actorName},
             #{e.actingFor}, #{e.post}, #{e.act}, #{e.object}, #{e.outcome}, #{e.reason}, #{e.legalBasis},
             #{e.diagram}, #{e.payloadDigest}, #{e.previousHash}, #{e.hash})
            </foreach>
            </script>""")
    void insert(List<LedgerEntry> entries);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
            select seq, hash
            from ledger_head
            where case_number = #{caseNumber}
            for update""")
    Optional<Chain.Head> lockHead(CaseNumber caseNumber);

    @Select("select seq, hash from ledger_head where case_number = #{caseNumber}")
    Optional<Chain.Head> head(CaseNumber caseNumber);

    @Insert("insert into ledger_head (case_number, seq, hash) values (#{caseNumber}, #{head.seq}, #{head.hash})")
    void insertHead(CaseNumber caseNumber, Chain.Head head);

    @Update("update ledger_head set seq = #{head.seq}, hash = #{head.hash} where case_number = #{caseNumber}")
    int updateHead(CaseNumber caseNumber, Chain.Head head);

    @Select("select " + COLUMNS + " from ledger_entry where case_number = #{caseNumber} order by seq")
    List<LedgerEntry> entries(CaseNumber caseNumber);

    @Select("select " + COLUMNS + """
             from ledger_entry
            where case_number = #{caseNumber} and act = #{act}
            order by seq desc
            limit 1""")
    Optional<LedgerEntry> latest(CaseNumber caseNumber, String act);

    @Select("select " + COLUMNS + """
             from ledger_entry
            where case_number = #{caseNumber} and act = #{act}
            and (object = #{matter} or object like concat(#{matter}, ' %'))
            order by seq desc
            limit 1""")
    Optional<LedgerEntry> latestOf(CaseNumber caseNumber, String matter, String act);
}
