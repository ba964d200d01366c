package anjuan.correction;

import anjuan.casefile.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface CorrectionMapper {

    @Insert("""
            insert into correction_order (case_number, matter, kind, respondent, party, facts, law_broken, law_applied,
                                          demand, total, due_on, proposed_on, overdue)
            values (#{caseNumber}, #{matter}, #{kind}, #{respondent}, #{party}, #{facts}, #{lawBroken}, #{lawApplied},
                    #{demand}, #{total}, #{dueOn}, #{proposedOn}, false)""")
    void insert(Correction order);

    @Insert("""
            insert into correction_amount (case_number, matter, no, item, amount, remark)
            values (#{caseNumber}, #{matter}, #{no}, #{line.item}, #{line.amount}, #{line.remark})""")
    void insertAmount(CaseNumber caseNumber, String matter, int no, AmountLine line);

    @Update("""
            update correction_order
            set ordered = #{ordered}, opinion = #{opinion}, decided_by = #{by}, decided_on = #{on}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void decide(
            CaseNumber caseNumber, String matter, boolean ordered, @Nullable String opinion, String by, LocalDate on);

    @Update("""
            update correction_order
            set number = #{number}, paper_id = #{paperId}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setPaper(CaseNumber caseNumber, String matter, String number, String paperId);

    @Update("""
            update correction_order
            set served_on = #{on}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setServed(CaseNumber caseNumber, String matter, LocalDate on);

    @Update("""
            update correction_order
            set overdue = true
            where case_number = #{caseNumber} and matter = #{matter} and ended_on is null""")
    void setOverdue(CaseNumber caseNumber, String matter);

    @Update("""
            update correction_order
            set result = #{result}, finding = #{finding}, follow_up = #{followUp}, corrected_on = #{correctedOn},
                refunded = #{refunded}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setResult(
            CaseNumber caseNumber,
            String matter,
            CorrectionResult result,
            String finding,
            @Nullable FollowUp followUp,
            @Nullable LocalDate correctedOn,
            @Nullable BigDecimal refunded);

    @Update("""
            update correction_order
            set ended_on = #{on}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void end(CaseNumber caseNumber, String matter, LocalDate on);

    @Select("""
            select case_number, matter, kind, respondent, party, facts, law_broken, law_applied, demand, total, due_on,
                   proposed_on, ordered, opinion, decided_by, decided_on, number, paper_id, served_on, overdue, result,
                   finding, follow_up, corrected_on, refunded, ended_on
            from correction_order
            where case_number = #{caseNumber}
            order by proposed_on, matter""")
    List<Correction> of(CaseNumber caseNumber);

    @Select("""
            select item, amount, remark
            from correction_amount
            where case_number = #{caseNumber} and matter = #{matter}
            order by no""")
    List<AmountLine> amounts(CaseNumber caseNumber, String matter);
}
