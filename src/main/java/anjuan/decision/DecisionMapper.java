package anjuan.decision;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.discretion.Discretion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface DecisionMapper {

    record ProposalRow(
            CaseNumber caseNumber,
            int round,
            String matter,
            DecisionKind kind,
            boolean warning,
            BigDecimal fine,
            BigDecimal gain,
            @Nullable String goods,
            BigDecimal goodsValue,
            @Nullable Restriction restriction,
            @Nullable String restrictionTerms,
            @Nullable String correction,
            String reasons,
            @Nullable String discretionRule,
            @Nullable BigDecimal discretionAmount,
            Discretion.@Nullable Step discretionStep,
            @Nullable String discretionReason,
            LocalDate proposedOn,
            @Nullable Boolean approved,
            @Nullable String opinion,
            @Nullable String head,
            @Nullable LocalDate approvedOn) {

        Proposal proposal() {
            return new Proposal(
                    new Matter(caseNumber, matter),
                    round,
                    kind,
                    new Penalty(warning, fine, gain, goods, goodsValue, restriction, restrictionTerms, correction),
                    reasons,
                    new Discretion(discretionRule, discretionAmount, discretionStep, discretionReason),
                    proposedOn,
                    approved,
                    opinion,
                    head,
                    approvedOn);
        }
    }

    record NoticeRow(
            CaseNumber caseNumber,
            int round,
            String matter,
            String number,
            boolean warning,
            BigDecimal fine,
            BigDecimal gain,
            @Nullable String goods,
            BigDecimal goodsValue,
            @Nullable Restriction restriction,
            @Nullable String restrictionTerms,
            @Nullable String correction,
            LocalDate issuedOn,
            @Nullable LocalDate servedOn,
            Notice.@Nullable Statement statement,
            @Nullable String points,
            @Nullable Boolean adopted,
            @Nullable String answer,
            @Nullable LocalDate heardOn,
            Notice.@Nullable Hearing hearing) {

        Notice notice() {
            return new Notice(
                    new Matter(caseNumber, matter),
                    round,
                    number,
                    new Penalty(warning, fine, gain, goods, goodsValue, restriction, restrictionTerms, correction),
                    issuedOn,
                    servedOn,
                    statement,
                    points,
                    adopted,
                    answer,
                    heardOn,
                    hearing);
        }
    }

    record DecisionRow(
            CaseNumber caseNumber,
            int round,
            String matter,
            DecisionKind kind,
            @Nullable String number,
            boolean warning,
            BigDecimal fine,
            BigDecimal gain,
            @Nullable String goods,
            BigDecimal goodsValue,
            @Nullable Restriction restriction,
            @Nullable String restrictionTerms,
            @Nullable String correction,
            String reasons,
            @Nullable Integer meeting,
            BigDecimal creditFine,
            BigDecimal creditGain,
            @Nullable String creditOrgan,
            @Nullable String creditPaper,
            String head,
            LocalDate decidedOn) {

        Decision decision() {
            return new Decision(
                    new Matter(caseNumber, matter),
                    round,
                    kind,
                    number,
                    new Penalty(warning, fine, gain, goods, goodsValue, restriction, restrictionTerms, correction),
                    reasons,
                    meeting,
                    new Credit(creditFine, creditGain, creditOrgan, creditPaper),
                    head,
                    decidedOn);
        }
    }

    @Insert("""
            insert into decision_proposal (case_number, round, matter, kind, warning, fine, gain, goods, goods_value, restriction,
                   restriction_terms, correction, reasons,
                                           discretion_rule, discretion_amount, discretion_step, discretion_reason,
                                           proposed_on)
            values (#{matter.caseNumber}, #{round}, #{matter.id}, #{kind}, #{penalty.warning}, #{penalty.fine}, #{penalty.gain},
                    #{penalty.goods}, #{penalty.goodsValue}, #{penalty.restriction}, #{penalty.restrictionTerms},
                    #{penalty.correction}, #{reasons}, #{discretion.rule},
                    #{discretion.amount}, #{discretion.step}, #{discretion.reason}, #{proposedOn})""")
    void insertProposal(Proposal proposal);

    @Update("""
            update decision_proposal
            set approved = #{approved}, opinion = #{opinion}, head = #{head}, approved_on = #{approvedOn}
            where case_number = #{matter.caseNumber} and round = #{round}""")
    void approve(Proposal proposal);

    @Select("""
            select case_number, round, matter, kind, warning, fine, gain, goods, goods_value, restriction,
                   restriction_terms, correction, reasons, discretion_rule,
                   discretion_amount, discretion_step, discretion_reason, proposed_on, approved,
                   opinion, head, approved_on
            from decision_proposal
            where case_number = #{of.caseNumber} and matter = #{of.id}
            order by round desc
            limit 1""")
    Optional<ProposalRow> latestProposal(@Param("of") Matter of);

    @Insert("""
            insert into decision_notice (case_number, round, matter, number, warning, fine, gain, goods, goods_value, restriction,
                   restriction_terms, correction, issued_on)
            values (#{matter.caseNumber}, #{round}, #{matter.id}, #{number}, #{penalty.warning}, #{penalty.fine}, #{penalty.gain},
                    #{penalty.goods}, #{penalty.goodsValue}, #{penalty.restriction}, #{penalty.restrictionTerms},
                    #{penalty.correction}, #{issuedOn})""")
    void insertNotice(Notice notice);

    @Update("""
            update decision_notice
            set served_on = #{servedOn}
            where case_number = #{caseNumber} and round = #{round}""")
    void setNoticeServed(CaseNumber caseNumber, int round, LocalDate servedOn);

    @Update("""
            update decision_notice
            set statement = #{statement}, points = #{points}, adopted = #{adopted}, answer = #{answer},
                heard_on = #{heardOn}, hearing = #{hearing}
            where case_number = #{matter.caseNumber} and round = #{round}""")
    void setStatement(Notice notice);

    @Select("""
            select case_number, round, matter, number, warning, fine, gain, goods, goods_value, restriction,
                   restriction_terms, correction, issued_on, served_on, statement,
                   points, adopted, answer, heard_on, hearing
            from decision_notice
            where case_number = #{of.caseNumber} and matter = #{of.id}
            order by round desc
            limit 1""")
    Optional<NoticeRow> latestNotice(@Param("of") Matter of);

    /** Every notice of a case, whomever it was given to. */
    @Select("""
            select case_number, round, matter, number, warning, fine, gain, goods, goods_value, restriction,
                   restriction_terms, correction, issued_on, served_on, statement,
                   points, adopted, answer, heard_on, hearing
            from decision_notice
            where case_number = #{caseNumber}
            order by round""")
    List<NoticeRow> notices(CaseNumber caseNumber);

    @Select("""
            select case_number
            from decision_notice
            group by case_number
            order by max(issued_on) desc, case_number desc
            limit #{most}""")
    List<CaseNumber> latestNotified(int most);

    @Insert("""
            insert into decision_made (case_number, round, matter, kind, warning, fine, gain, goods, goods_value, restriction,
                   restriction_terms, correction, reasons,
                                       meeting, credit_fine, credit_gain, credit_organ, credit_paper, head,
                                       decided_on)
            values (#{matter.caseNumber}, #{round}, #{matter.id}, #{kind}, #{penalty.warning}, #{penalty.fine}, #{penalty.gain},
                    #{penalty.goods}, #{penalty.goodsValue}, #{penalty.restriction}, #{penalty.restrictionTerms},
                    #{penalty.correction}, #{reasons}, #{meeting}, #{credit.fine}, #{credit.gain},
                    #{credit.organ}, #{credit.paper}, #{head}, #{decidedOn})""")
    void insertDecision(Decision decision);

    @Update("""
            update decision_made
            set number = #{number}
            where case_number = #{caseNumber} and round = #{round}""")
    void setDecisionNumber(CaseNumber caseNumber, int round, String number);

    @Select("""
            select case_number, round, matter, kind, number, warning, fine, gain, goods, goods_value, restriction,
                   restriction_terms, correction, reasons, meeting,
                   credit_fine, credit_gain, credit_organ, credit_paper, head, decided_on
            from decision_made
            where case_number = #{of.caseNumber} and matter = #{of.id}
            order by round desc
            limit 1""")
    Optional<DecisionRow> latestDecision(@Param("of") Matter of);

    @Select("select coalesce(max(round), 0) + 1 from decision_proposal where case_number = #{caseNumber}")
    int nextProposal(CaseNumber caseNumber);

    @Select("select coalesce(max(round), 0) + 1 from decision_notice where case_number = #{caseNumber}")
    int nextNotice(CaseNumber caseNumber);

    @Select("select coalesce(max(round), 0) + 1 from decision_made where case_number = #{caseNumber}")
    int nextDecision(CaseNumber caseNumber);

    /** The latest decision on each party of a case. */
    @Select("""
            select case_number, round, matter, kind, number, warning, fine, gain, goods, goods_value, restriction,
                   restriction_terms, correction, reasons, meeting,
                   credit_fine, credit_gain, credit_organ, credit_paper, head, decided_on
            from decision_made d
            where case_number = #{caseNumber}
            and round = (
                select max(later.round) from decision_made later
                where later.case_number = d.case_number and later.matter = d.matter)
            order by matter""")
    List<DecisionRow> decisions(CaseNumber caseNumber);

    @Select("""
            select case_number, round, matter, kind, number, warning, fine, gain, goods, goods_value, restriction,
                   restriction_terms, correction, reasons, meeting,
                   credit_fine, credit_gain, credit_organ, credit_paper, head, decided_on
            from decision_made
            where case_number = #{caseNumber}
            order by round""")
    List<DecisionRow> versions(CaseNumber caseNumber);

    @Insert("""
            insert into decision_outcome (case_number, of_what, round, charge, outcome, note)
            values (#{caseNumber}, #{what}, #{round}, #{outcome.charge}, #{outcome.outcome}, #{outcome.note})""")
    void insertOutcome(CaseNumber caseNumber, Outcomes.Of what, int round, ChargeOutcome outcome);

    @Select("""
            select charge, outcome, note
            from decision_outcome
            where case_number = #{caseNumber} and of_what = #{what} and round = #{round}
            order by charge""")
    List<ChargeOutcome> outcomes(CaseNumber caseNumber, Outcomes.Of what, int round);

    /** Other cases of the bureau in which the same name or identity code was fined, the latest first. */
    @Select("""
            select d.case_number, d.number, d.fine, d.decided_on
            from decision_made d
            join casefile_file f on f.number = d.case_number
            where f.bureau_id = #{bureauId}
            and d.case_number <> #{caseNumber}
            and d.kind = 'PENALTY'
            and d.fine > 0
            and exists (
                select 1 from casefile_party p
                where p.case_number = d.case_number
                and p.role = 'RESPONDENT'
                and (p.name = #{party.name} or p.identity_code = #{party.identityCode}))
            order by d.decided_on desc, d.case_number
            limit 5""")
    List<EarlierPenalty> earlier(CaseNumber caseNumber, String bureauId, Party party);
}
