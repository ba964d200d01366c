package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.escalation.InstructionRequest.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface EscalationMapper {

    @Insert("""
            insert into escalation_request (case_number, matter, kinds, question, disputed, raised_on, raised_by,
                                            leaning, differing, articles, suspends, state)
            values (#{of.caseNumber}, #{of.id}, #{kinds}, #{question}, #{disputed}, #{on}, #{by},
                    #{leaning}, #{differing}, #{articles}, false, #{state})""")
    void insert(
            Matter of,
            String kinds,
            String question,
            String disputed,
            LocalDate on,
            String by,
            @Nullable String leaning,
            @Nullable String differing,
            @Nullable String articles,
            State state);

    @Select("""
            select case_number, matter as matter_id, kinds, question, disputed, raised_on, raised_by, leaning, differing,
                   articles, enclosures, studied_on, legal_view, reviewed_on, head_opinion, head, decided_on, suspends,
                   upper, upper_file, number, copy_id as copy, sent_on, followed, deviation, taken_on, result,
                   reported_on, state
            from escalation_request
            where case_number = #{caseNumber}
            order by raised_on, matter""")
    List<InstructionRequest> requests(CaseNumber caseNumber);

    @Update("""
            update escalation_request
            set leaning = #{leaning}, differing = #{differing}, articles = #{articles}, enclosures = #{enclosures},
                question = #{question}, disputed = #{disputed}, studied_on = #{on}, state = 'STUDIED'
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void study(
            Matter of,
            String question,
            String disputed,
            String leaning,
            @Nullable String differing,
            String articles,
            String enclosures,
            LocalDate on);

    @Update("""
            update escalation_request
            set legal_view = #{view}, reviewed_on = #{on}, state = #{state}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void review(Matter of, String view, LocalDate on, State state);

    @Update("""
            update escalation_request
            set head_opinion = #{opinion}, head = #{head}, decided_on = #{on}, suspends = #{suspends},
                state = #{state}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void decide(Matter of, @Nullable String opinion, String head, LocalDate on, boolean suspends, State state);

    @Update("""
            update escalation_request
            set upper = #{upper}, upper_file = #{upperFile}, number = #{number}, copy_id = #{copy}, sent_on = #{on},
                state = 'SENT'
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void send(Matter of, String upper, @Nullable CaseNumber upperFile, String number, String copy, LocalDate on);

    @Update("""
            update escalation_request
            set state = #{state}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void setState(Matter of, State state);

    @Update("""
            update escalation_request
            set followed = #{followed}, deviation = #{deviation}, taken_on = #{on}, state = #{state}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void take(Matter of, boolean followed, @Nullable String deviation, LocalDate on, State state);

    @Update("""
            update escalation_request
            set result = #{result}, reported_on = #{on}, state = 'REPORTED'
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void report(Matter of, String result, LocalDate on);

    @Insert("""
            insert into escalation_reply (case_number, matter, seq, kind, answer, number, paper_id, body, bureau,
                                          replied_on)
            values (#{caseNumber}, #{matterId}, #{seq}, #{kind}, #{answer}, #{number}, #{paper}, #{body}, #{bureau},
                    #{repliedOn})""")
    void insertReply(Reply reply);

    @Select("""
            select case_number, matter as matter_id, seq, kind, answer, number, paper_id as paper, body, bureau,
                   replied_on
            from escalation_reply
            where case_number = #{caseNumber}
            order by matter, seq""")
    List<Reply> replies(CaseNumber caseNumber);

    @Insert("""
            insert into escalation_dossier (file, from_case, from_matter, bureau, number, copy_id, received_on)
            values (#{file}, #{fromCase}, #{fromMatter}, #{bureau}, #{number}, #{copy}, #{receivedOn})""")
    void insertDossier(Dossier dossier);

    @Select("""
            select file, from_case, from_matter, bureau, number, copy_id as copy, received_on, receipt, missing, study,
                   proposed, answer, draft, signed_by, signed_on,
                   supplement, result, result_on, result_paper, ended_on
            from escalation_dossier
            where file = #{file}""")
    Optional<Dossier> dossier(CaseNumber file);

    @Update("""
            update escalation_dossier
            set receipt = #{receipt}, missing = #{missing}
            where file = #{file}""")
    void check(CaseNumber file, String receipt, @Nullable String missing);

    @Update("""
            update escalation_dossier
            set study = #{study}, proposed = #{proposed}, answer = #{answer}, draft = #{draft}, signed_by = null,
                signed_on = null
            where file = #{file}""")
    void propose(
            CaseNumber file,
            @Nullable String study,
            Reply.Kind proposed,
            @Nullable AnswerKind answer,
            @Nullable String draft);

    @Update("""
            update escalation_dossier
            set supplement = #{note}
            where file = #{file}""")
    void setSupplement(CaseNumber file, String note);

    @Update("""
            update escalation_dossier
            set result = #{result}, result_paper = #{paper}, result_on = #{on}
            where file = #{file}""")
    void setResult(CaseNumber file, String result, String paper, LocalDate on);

    @Update("""
            update escalation_dossier
            set signed_by = #{by}, signed_on = #{on}
            where file = #{file}""")
    void sign(CaseNumber file, String by, LocalDate on);

    @Update("""
            update escalation_dossier
            set ended_on = #{on}
            where file = #{file}""")
    void endDossier(CaseNumber file, LocalDate on);

    @Insert("""
            insert into escalation_copy (id, case_number, made_on, seq, hash, digest, body)
            values (#{id}, #{caseNumber}, #{madeOn}, #{seq}, #{hash}, #{digest}, #{body})""")
    void insertCopy(FrozenCopy copy);

    @Select("""
            select id, case_number, made_on, seq, hash, digest, body
            from escalation_copy
            where id = #{id}""")
    Optional<FrozenCopy> copy(String id);

    @Insert("""
            insert into escalation_copy_item (copy_id, item_no, from_case, is_paper, item_id, title, file_name, digest,
                                              byte_count, supplement, sent_on, sent_by)
            values (#{copy}, #{no}, #{fromCase}, #{isPaper}, #{itemId}, #{title}, #{fileName}, #{digest}, #{byteCount},
                    #{supplement}, #{sentOn}, #{sentBy})""")
    void insertItem(CopyItem item);

    @Select("""
            select copy_id as copy, item_no as no, from_case, is_paper, item_id, title, file_name, digest, byte_count,
                   supplement, sent_on, sent_by
            from escalation_copy_item
            where copy_id = #{copy}
            order by item_no""")
    List<CopyItem> items(String copy);
}
