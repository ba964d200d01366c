package anjuan.decision;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface RevocationMapper {

    record RevocationRow(
            CaseNumber caseNumber,
            int round,
            String matter,
            String number,
            Revocation.Ground ground,
            @Nullable String basis,
            String reason,
            @Nullable LocalDate redecideBy,
            int proposalRound,
            int noticeRound,
            int lastPayment,
            boolean reopensCase,
            String head,
            LocalDate revokedOn) {

        Revocation revocation() {
            return new Revocation(
                    new Matter(caseNumber, matter),
                    round,
                    number,
                    ground,
                    basis,
                    reason,
                    redecideBy,
                    proposalRound,
                    noticeRound,
                    lastPayment,
                    reopensCase,
                    head,
                    revokedOn);
        }
    }

    @Insert("""
            insert into decision_revocation (case_number, round, matter, number, ground, basis, reason, redecide_by,
                                             proposal_round, notice_round, last_payment, reopens_case, head, revoked_on)
            values (#{matter.caseNumber}, #{round}, #{matter.id}, #{number}, #{ground}, #{basis}, #{reason},
                    #{redecideBy}, #{proposalRound}, #{noticeRound}, #{lastPayment}, #{reopensCase}, #{head}, #{revokedOn})""")
    void insert(Revocation revocation);

    @Select("""
            select case_number, round, matter, number, ground, basis, reason, redecide_by, proposal_round, notice_round,
                   last_payment, reopens_case, head, revoked_on
            from decision_revocation
            where case_number = #{caseNumber}
            order by round""")
    List<RevocationRow> of(CaseNumber caseNumber);
}
