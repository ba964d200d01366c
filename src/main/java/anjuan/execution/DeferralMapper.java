package anjuan.execution;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface DeferralMapper {

    record DeferralRow(
            CaseNumber caseNumber,
            String matter,
            String party,
            boolean byInstalments,
            String reason,
            LocalDate requestedOn,
            @Nullable Boolean granted,
            @Nullable String opinion,
            @Nullable String head,
            @Nullable LocalDate decidedOn) {

        Deferral deferral(List<Deferral.Instalment> instalments) {
            return new Deferral(
                    new Matter(caseNumber, matter),
                    new Matter(caseNumber, party),
                    byInstalments,
                    reason,
                    requestedOn,
                    granted,
                    opinion,
                    head,
                    decidedOn,
                    instalments);
        }
    }

    record InstalmentRow(String matter, BigDecimal amount, LocalDate dueOn) {

        Deferral.Instalment instalment() {
            return new Deferral.Instalment(amount, dueOn);
        }
    }

    @Insert("""
            insert into execution_deferral (case_number, matter, party, by_instalments, reason, requested_on)
            values (#{deferral.caseNumber}, #{deferral.id}, #{party}, #{byInstalments}, #{reason}, #{on})""")
    void insert(
            @Param("deferral") Matter deferral,
            @Param("party") String party,
            @Param("byInstalments") boolean byInstalments,
            @Param("reason") String reason,
            @Param("on") LocalDate on);

    @Update("""
            update execution_deferral
            set granted = #{granted}, opinion = #{opinion}, head = #{head}, decided_on = #{decidedOn}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void decide(Deferral decided);

    @Insert("""
            insert into execution_instalment (case_number, matter, no, amount, due_on)
            values (#{deferral.caseNumber}, #{deferral.id}, #{no}, #{one.amount}, #{one.dueOn})""")
    void insertInstalment(
            @Param("deferral") Matter deferral, @Param("no") int no, @Param("one") Deferral.Instalment one);

    @Select("""
            select case_number, matter, party, by_instalments, reason, requested_on, granted, opinion, head, decided_on
            from execution_deferral
            where case_number = #{caseNumber}
            order by requested_on, matter""")
    List<DeferralRow> of(CaseNumber caseNumber);

    @Select("""
            select matter, amount, due_on
            from execution_instalment
            where case_number = #{caseNumber}
            order by matter, no""")
    List<InstalmentRow> instalments(CaseNumber caseNumber);
}
