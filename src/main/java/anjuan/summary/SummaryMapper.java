package anjuan.summary;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SummaryMapper {

    @Insert("""
            insert into summary_scene (case_number, place, found_on)
            values (#{caseNumber}, #{place}, #{foundOn})""")
    void insertScene(CaseNumber caseNumber, String place, LocalDate foundOn);

    @Update("""
            update summary_scene
            set ordinary_because = #{reason}, ordinary_on = #{on}
            where case_number = #{caseNumber}""")
    void setOrdinary(CaseNumber caseNumber, String reason, LocalDate on);

    @Select("""
            select case_number, place, found_on, ordinary_because, ordinary_on
            from summary_scene
            where case_number = #{caseNumber}""")
    Optional<Scene> scene(CaseNumber caseNumber);

    @Insert("""
            insert into summary_check (case_number, facts, proof, act_from, act_until, harms_safety, points, answer,
                                       checked_on)
            values (#{caseNumber}, #{facts}, #{proof}, #{actFrom}, #{actUntil}, #{harmsSafety}, #{points}, #{answer},
                    #{checkedOn})""")
    void insertCheck(SpotCheck check);

    @Select("""
            select case_number, facts, proof, act_from, act_until, harms_safety, points, answer, checked_on
            from summary_check
            where case_number = #{caseNumber}""")
    Optional<SpotCheck> check(CaseNumber caseNumber);

    @Insert("""
            insert into summary_penalty (case_number, warning, fine, law_broken, law_applied, discretion, officers,
                                         receipt, receiver, refusal_reason, payment, cash_ground, cash_reason,
                                         cash_receipt, decided_on)
            values (#{caseNumber}, #{warning}, #{fine}, #{lawBroken}, #{lawApplied}, #{discretion}, #{officers},
                    #{receipt}, #{receiver}, #{refusalReason}, #{payment}, #{cashGround}, #{cashReason},
                    #{cashReceipt}, #{decidedOn})""")
    void insertPenalty(SpotPenalty penalty);

    @Select("""
            select case_number, warning, fine, law_broken, law_applied, discretion, officers, receipt, receiver,
                   refusal_reason, payment, cash_ground, cash_reason, cash_receipt, decided_on
            from summary_penalty
            where case_number = #{caseNumber}""")
    Optional<SpotPenalty> penalty(CaseNumber caseNumber);

    @Insert("""
            insert into summary_hand_in (case_number, papers, received_by, handed_in_on)
            values (#{caseNumber}, #{papers}, #{receivedBy}, #{handedInOn})""")
    void insertHandIn(CaseNumber caseNumber, String papers, String receivedBy, LocalDate handedInOn);

    @Select("select handed_in_on from summary_hand_in where case_number = #{caseNumber}")
    Optional<LocalDate> papersHandedInOn(CaseNumber caseNumber);

    @Insert("""
            insert into summary_cash (case_number, received_by, handed_in_on)
            values (#{caseNumber}, #{receivedBy}, #{handedInOn})""")
    void insertCash(CaseNumber caseNumber, String receivedBy, LocalDate handedInOn);

    @Update("""
            update summary_cash
            set bank_slip = #{bankSlip}, paid_in_on = #{paidInOn}
            where case_number = #{caseNumber}""")
    void payIn(CaseNumber caseNumber, String bankSlip, LocalDate paidInOn);

    @Select("""
            select case_number, received_by, handed_in_on, bank_slip, paid_in_on
            from summary_cash
            where case_number = #{caseNumber}""")
    Optional<CashTaken> cash(CaseNumber caseNumber);
}
