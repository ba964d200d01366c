package anjuan.jurisdiction;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface QuestionMapper {

    String COLUMNS = """
            case_number, matter as matter_id, cause, other_id, other, reason, raised_on, requirements, until, talks, talks_paper,
            talked_on, refusal, superior_id, superior, reported_on, received_on, overdue, away, receiver_id, receiver, opinion,
            letter, decided_by, decided_on, new_case, ended_on""";

    @Insert("""
            insert into jurisdiction_question (case_number, matter, cause, other_id, other, reason, raised_on, overdue)
            values (#{caseNumber}, #{matterId}, #{cause}, #{otherId}, #{other}, #{reason}, #{raisedOn}, false)""")
    void insert(Question question);

    @Update("""
            update jurisdiction_question
            set requirements = #{requirements}, until = #{until}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void setRequirements(Matter matter, String requirements, @Nullable LocalDate until);

    @Update("""
            update jurisdiction_question
            set talks = #{talks}, talks_paper = #{paper}, talked_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void setTalks(Matter matter, Talks talks, String paper, LocalDate on);

    @Update("""
            update jurisdiction_question
            set refusal = #{refusal}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void setRefusal(Matter matter, String refusal);

    @Update("""
            update jurisdiction_question
            set superior_id = #{superior.id}, superior = #{superior.name}, reported_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void setReport(Matter matter, Named superior, LocalDate on);

    @Update("""
            update jurisdiction_question
            set received_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void setReceived(Matter matter, LocalDate on);

    @Update("""
            update jurisdiction_question
            set overdue = true
            where case_number = #{caseNumber} and matter = #{id}""")
    void setOverdue(Matter matter);

    @Update("""
            update jurisdiction_question
            set away = #{away}, receiver_id = #{receiver.id}, receiver = #{receiver.name}, opinion = #{opinion},
                letter = #{letter}, decided_by = #{by}, decided_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void decide(
            Matter matter,
            boolean away,
            Named receiver,
            @Nullable String opinion,
            @Nullable String letter,
            String by,
            LocalDate on);

    @Update("""
            update jurisdiction_question
            set new_case = #{newCase}, ended_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void end(Matter matter, @Nullable CaseNumber newCase, LocalDate on);

    @Select("select " + COLUMNS + """
             from jurisdiction_question
            where case_number = #{caseNumber}
            order by raised_on, matter""")
    List<Question> of(CaseNumber caseNumber);

    @Select("select " + COLUMNS + """
             from jurisdiction_question
            where new_case = #{caseNumber}""")
    Optional<Question> bringing(CaseNumber caseNumber);
}
