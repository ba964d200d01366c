package anjuan.filing;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface FilingMapper {

    record OpinionRow(
            CaseNumber caseNumber, int round, boolean agrees, String opinion, String unitHead, LocalDate givenOn) {}

    record DecisionRow(
            CaseNumber caseNumber,
            int round,
            FilingChoice decision,
            @Nullable NotFilingGround ground,
            @Nullable String reason,
            String head,
            LocalDate decidedOn) {}

    @Insert("""
            insert into filing_opinion (case_number, round, agrees, opinion, unit_head, given_on)
            values (#{caseNumber}, #{round}, #{agrees}, #{opinion}, #{unitHead}, #{givenOn})""")
    void insertOpinion(OpinionRow opinion);

    @Select("""
            select case_number, round, agrees, opinion, unit_head, given_on
            from filing_opinion
            where case_number = #{caseNumber}
            order by round desc
            limit 1""")
    Optional<OpinionRow> latestOpinion(CaseNumber caseNumber);

    @Insert("""
            insert into filing_decision (case_number, round, decision, ground, reason, head, decided_on)
            values (#{caseNumber}, #{round}, #{decision}, #{ground}, #{reason}, #{head}, #{decidedOn})""")
    void insertDecision(DecisionRow decision);

    @Select("""
            select case_number, round, decision, ground, reason, head, decided_on
            from filing_decision
            where case_number = #{caseNumber}
            order by round desc
            limit 1""")
    Optional<DecisionRow> latestDecision(CaseNumber caseNumber);
}
