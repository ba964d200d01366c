package anjuan.execution;

import anjuan.casefile.CaseNumber;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ExecutionMapper {

    @Insert("""
            insert into execution_payment (case_number, no, fine, gain, goods_handled, correction_done, note,
                                           performed_on)
            values (#{caseNumber}, #{no}, #{fine}, #{gain}, #{goodsHandled}, #{correctionDone}, #{note},
                    #{performedOn})""")
    void insert(Payment payment);

    @Select("""
            select case_number, no, fine, gain, goods_handled, correction_done, note, performed_on
            from execution_payment
            where case_number = #{caseNumber}
            order by no""")
    List<Payment> of(CaseNumber caseNumber);
}
