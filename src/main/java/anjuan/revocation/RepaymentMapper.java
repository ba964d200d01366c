package anjuan.revocation;

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
interface RepaymentMapper {

    @Insert("""
            insert into revocation_repayment (case_number, round, matter, paid_fine, paid_late_penalty, paid_gain, goods)
            values (#{caseNumber}, #{round}, #{matter}, #{paidFine}, #{paidLatePenalty}, #{paidGain}, #{goods})""")
    void insert(Repayment repayment);

    @Update("""
            update revocation_repayment
            set fine = #{fine}, late_penalty = #{latePenalty}, gain = #{gain}, goods_returned = #{goodsReturned},
                note = #{note}, repaid_on = #{on}
            where case_number = #{caseNumber} and round = #{round}""")
    void repay(
            CaseNumber caseNumber,
            int round,
            BigDecimal fine,
            BigDecimal latePenalty,
            BigDecimal gain,
            boolean goodsReturned,
            @Nullable String note,
            LocalDate on);

    @Select("""
            select case_number, round, matter, paid_fine, paid_late_penalty, paid_gain, goods, fine, late_penalty, gain,
                   goods_returned, note, repaid_on
            from revocation_repayment
            where case_number = #{caseNumber}
            order by round""")
    List<Repayment> of(CaseNumber caseNumber);
}
