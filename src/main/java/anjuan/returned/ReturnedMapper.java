package anjuan.returned;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ReturnedMapper {

    String RETURN = """
            case_number, matter as matter_id, bureau_id, organ, organ_name, outcome, letter_number, letter_on, received_on,
            reply_due_on, due_on, earlier_case, note, result, reply_number, replied_on""";

    @Insert("""
            insert into returned_return (case_number, matter, bureau_id, organ, organ_name, outcome, letter_number, letter_on,
                                         received_on, reply_due_on, due_on, earlier_case, note)
            values (#{caseNumber}, #{matterId}, #{bureauId}, #{organ}, #{organName}, #{outcome}, #{letterNumber},
                    #{letterOn}, #{receivedOn}, #{replyDueOn}, #{dueOn}, #{earlierCase}, #{note})""")
    void insert(ReturnedCase returned);

    @Select("select " + RETURN + """
             from returned_return
            where case_number = #{caseNumber}
            order by received_on, matter""")
    List<ReturnedCase> of(CaseNumber caseNumber);

    @Select("select " + RETURN + """
             from returned_return
            where bureau_id = #{bureauId} and organ_name = #{organName} and letter_number = #{letterNumber}""")
    Optional<ReturnedCase> ofLetter(String bureauId, String organName, String letterNumber);

    @Update("""
            update returned_return
            set due_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void setDue(Matter matter, LocalDate on);

    @Update("""
            update returned_return
            set result = #{result}, replied_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id} and replied_on is null""")
    int reply(Matter matter, String result, LocalDate on);

    @Update("""
            update returned_return
            set reply_number = #{number}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void setReplyNumber(Matter matter, String number);

    @Insert("""
            insert into returned_taking (case_number, matter, no, respondent, fine, gain, organ, paper, taken_on, recorded_by)
            values (#{caseNumber}, #{matterId}, #{no}, #{respondent}, #{fine}, #{gain}, #{organ}, #{paper}, #{takenOn},
                    #{recordedBy})""")
    void insertTaking(Taking taking);

    @Select("""
            select case_number, matter as matter_id, no, respondent, fine, gain, organ, paper, taken_on, recorded_by
            from returned_taking
            where case_number = #{caseNumber}
            order by taken_on, matter, no""")
    List<Taking> takings(CaseNumber caseNumber);
}
