package anjuan.gains;

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
interface GainsMapper {

    record ItemRow(
            int round,
            GainKind kind,
            String item,
            BigDecimal amount,
            String evidence,
            @Nullable LocalDate paidOn) {

        GainItem line() {
            return new GainItem(kind, item, amount, evidence, paidOn);
        }
    }

    @Insert("""
            insert into gains_reckoning (case_number, round, respondent, party, known, prove_by, all_shown, reason, income, costs,
                                         reckoned_by, reckoned_on)
            values (#{caseNumber}, #{round}, #{respondent}, #{party}, #{known}, #{proveBy}, #{allShown}, #{reason}, #{income},
                    #{costs}, #{reckonedBy}, #{reckonedOn})""")
    void insert(Reckoning reckoning);

    @Insert("""
            insert into gains_item (case_number, round, no, kind, item, amount, evidence, paid_on)
            values (#{caseNumber}, #{round}, #{no}, #{line.kind}, #{line.item}, #{line.amount}, #{line.evidence},
                    #{line.paidOn})""")
    void insertItem(CaseNumber caseNumber, int round, int no, GainItem line);

    @Update("""
            update gains_reckoning
            set approved = #{approved}, opinion = #{opinion}, chief = #{chief}, decided_on = #{on}
            where case_number = #{caseNumber} and round = #{round} and approved is null""")
    void decide(
            CaseNumber caseNumber, int round, boolean approved, @Nullable String opinion, String chief, LocalDate on);

    @Select("""
            select case_number, round, respondent, party, known, prove_by, all_shown, reason, income, costs, reckoned_by,
                   reckoned_on, approved, opinion, chief, decided_on
            from gains_reckoning
            where case_number = #{caseNumber}
            order by round""")
    List<Reckoning> of(CaseNumber caseNumber);

    @Select("""
            select round, kind, item, amount, evidence, paid_on
            from gains_item
            where case_number = #{caseNumber}
            order by round, no""")
    List<ItemRow> items(CaseNumber caseNumber);
}
