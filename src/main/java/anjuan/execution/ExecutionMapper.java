package anjuan.execution;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface ExecutionMapper {

    record PaymentRow(
            CaseNumber caseNumber,
            int no,
            String matter,
            BigDecimal fine,
            BigDecimal gain,
            boolean goodsHandled,
            boolean correctionDone,
            @Nullable String note,
            LocalDate performedOn) {

        Payment payment() {
            return new Payment(
                    new Matter(caseNumber, matter), no, fine, gain, goodsHandled, correctionDone, note, performedOn);
        }
    }

    @Insert("""
            insert into execution_payment (case_number, no, matter, fine, gain, goods_handled, correction_done, note,
                                           performed_on)
            values (#{matter.caseNumber}, #{no}, #{matter.id}, #{fine}, #{gain}, #{goodsHandled}, #{correctionDone}, #{note},
                    #{performedOn})""")
    void insert(Payment payment);

    @Select("""
            select case_number, no, matter, fine, gain, goods_handled, correction_done, note, performed_on
            from execution_payment
            where case_number = #{caseNumber}
            order by no""")
    List<PaymentRow> of(CaseNumber caseNumber);
}
