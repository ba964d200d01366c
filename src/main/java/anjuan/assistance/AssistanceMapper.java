package anjuan.assistance;

import anjuan.casefile.CaseNumber;
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
interface AssistanceMapper {

    /** The matter of the case that a letter was sent for; kept from who helps. */
    record OriginRow(CaseNumber originCase, String originMatter) {}

    String REQUEST = """
            case_number, matter, helper_id, helper, facts, subject, sent_on, number, paper_id, received_on, delayed_to,
            overdue, result, answer, answer_number, answered_on, ended_on""";

    String LETTER = """
            id, bureau_id, kind, sender, reference, facts, subject, sent_on, received_on, due_on, unit_id, delayed_to,
            answer, answer_number, answered_on, asked, about_case, handler_id, origin_case is not null as is_of_ours""";

    @Insert("""
            insert into assistance_request (case_number, matter, helper_id, helper, facts, subject, sent_on, overdue)
            values (#{caseNumber}, #{matter}, #{helperId}, #{helper}, #{facts}, #{subject}, #{sentOn}, false)""")
    void insertRequest(HelpRequest request);

    @Update("""
            update assistance_request
            set number = #{number}, paper_id = #{paperId}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setPaper(CaseNumber caseNumber, String matter, String number, String paperId);

    @Update("""
            update assistance_request
            set received_on = #{on}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setReceived(CaseNumber caseNumber, String matter, LocalDate on);

    @Update("""
            update assistance_request
            set delayed_to = #{to}, overdue = false
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setDelayed(CaseNumber caseNumber, String matter, LocalDate to);

    @Update("""
            update assistance_request
            set overdue = true
            where case_number = #{caseNumber} and matter = #{matter} and ended_on is null""")
    void setOverdue(CaseNumber caseNumber, String matter);

    @Update("""
            update assistance_request
            set result = #{result}, answer = #{answer}, answer_number = #{answerNumber}, answered_on = #{answeredOn},
                ended_on = #{endedOn}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void endRequest(
            CaseNumber caseNumber,
            String matter,
            HelpResult result,
            String answer,
            @Nullable String answerNumber,
            @Nullable LocalDate answeredOn,
            LocalDate endedOn);

    @Select("select " + REQUEST + """
             from assistance_request
            where case_number = #{caseNumber} and matter = #{matter}""")
    Optional<HelpRequest> request(CaseNumber caseNumber, String matter);

    @Select("select " + REQUEST + """
             from assistance_request
            where case_number = #{caseNumber}
            order by sent_on, matter""")
    List<HelpRequest> requests(CaseNumber caseNumber);

    @Insert("""
            insert into assistance_letter (id, bureau_id, kind, sender, reference, facts, subject, sent_on, received_on, due_on,
                unit_id, asked, about_case, origin_case, origin_matter)
            values (#{letter.id}, #{letter.bureauId}, #{letter.kind}, #{letter.sender}, #{letter.reference}, #{letter.facts},
                #{letter.subject}, #{letter.sentOn}, #{letter.receivedOn}, #{letter.dueOn}, #{letter.unitId},
                #{letter.asked}, #{letter.aboutCase}, #{originCase}, #{originMatter})""")
    void insertLetter(Letter letter, @Nullable CaseNumber originCase, @Nullable String originMatter);

    @Update("""
            update assistance_letter
            set received_on = #{on}, due_on = #{dueOn}, unit_id = #{unitId}
            where id = #{id} and received_on is null""")
    int takeIn(String id, LocalDate on, LocalDate dueOn, String unitId);

    @Update("update assistance_letter set handler_id = #{handlerId} where id = #{id} and answered_on is null")
    int assign(String id, String handlerId);

    /** The letters about a case of the bureau, the earliest first. */
    @Select("select " + LETTER + """
             from assistance_letter
            where about_case = #{caseNumber}
            order by received_on, id""")
    List<Letter> lettersAbout(CaseNumber caseNumber);

    @Update("update assistance_letter set delayed_to = #{to} where id = #{id} and answered_on is null")
    int delay(String id, LocalDate to);

    @Update("""
            update assistance_letter
            set answer = #{answer}, answer_number = #{answerNumber}, answered_on = #{on}
            where id = #{id} and answered_on is null""")
    int answer(String id, String answer, @Nullable String answerNumber, LocalDate on);

    @Select("select " + LETTER + " from assistance_letter where id = #{id}")
    Optional<Letter> letter(String id);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id from assistance_letter where id = #{id} for update")
    Optional<String> hold(String id);

    /** Those not taken in yet first, then by their last day. */
    @Select("select " + LETTER + """
             from assistance_letter
            where bureau_id = #{bureauId}
            and (cast(#{unitId} as varchar) is null or unit_id = #{unitId})
            order by answered_on is not null, received_on is not null, coalesce(delayed_to, due_on), sent_on, id
            limit #{most}""")
    List<Letter> letters(String bureauId, @Nullable String unitId, int most);

    @Select("select " + LETTER + """
             from assistance_letter
            where origin_case = #{caseNumber} and origin_matter = #{matter}""")
    Optional<Letter> letterOf(CaseNumber caseNumber, String matter);

    @Select("select origin_case, origin_matter from assistance_letter where id = #{id} and origin_case is not null")
    Optional<OriginRow> origin(String id);

    @Insert("""
            insert into assistance_letter_event (letter_id, seq, act, occurred_on, recorded_at, actor, detail)
            values (#{letterId}, #{seq}, #{act}, #{occurredOn}, #{recordedAt}, #{actor}, #{detail})""")
    void insertEvent(LetterEvent event);

    @Select("""
            select letter_id, seq, act, occurred_on, recorded_at, actor, detail
            from assistance_letter_event
            where letter_id = #{id}
            order by seq""")
    List<LetterEvent> events(String id);
}
