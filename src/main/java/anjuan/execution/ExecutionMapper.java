package anjuan.execution;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
            BigDecimal latePenalty,
            boolean goodsHandled,
            boolean correctionDone,
            boolean restrictionDone,
            boolean enforced,
            @Nullable String urgency,
            @Nullable String note,
            LocalDate performedOn) {

        Payment payment() {
            return new Payment(
                    new Matter(caseNumber, matter),
                    no,
                    fine,
                    gain,
                    latePenalty,
                    goodsHandled,
                    correctionDone,
                    restrictionDone,
                    enforced,
                    urgency,
                    note,
                    performedOn);
        }
    }

    record HaltRow(
            CaseNumber caseNumber,
            int no,
            String party,
            int decision,
            Halt.Kind kind,
            @Nullable String ground,
            String reason,
            @Nullable String paper,
            String enteredBy,
            LocalDate heldOn) {

        Halt halt() {
            return new Halt(
                    new Matter(caseNumber, party), no, decision, kind, ground, reason, paper, enteredBy, heldOn);
        }
    }

    record GoodsRow(
            CaseNumber caseNumber,
            String party,
            int decision,
            GoodsHandling.Way way,
            String place,
            String content,
            String receiver,
            @Nullable String witness,
            LocalDate handledOn) {

        GoodsHandling handling() {
            return new GoodsHandling(
                    new Matter(caseNumber, party), decision, way, place, content, receiver, witness, handledOn);
        }
    }

    record RefundRow(
            CaseNumber caseNumber,
            int no,
            String party,
            int decision,
            BigDecimal fine,
            BigDecimal latePenalty,
            BigDecimal gain,
            Refund.@Nullable Goods goods,
            @Nullable String note,
            LocalDate refundedOn) {

        Refund refund() {
            return new Refund(
                    new Matter(caseNumber, party), no, decision, fine, latePenalty, gain, goods, note, refundedOn);
        }
    }

    @Insert("""
            insert into execution_payment (case_number, no, matter, fine, gain, late_penalty, goods_handled,
                                           correction_done, restriction_done, enforced, urgency, note, performed_on)
            values (#{matter.caseNumber}, #{no}, #{matter.id}, #{fine}, #{gain}, #{latePenalty}, #{goodsHandled},
                    #{correctionDone}, #{restrictionDone}, #{enforced}, #{urgency}, #{note}, #{performedOn})""")
    void insert(Payment payment);

    @Select("""
            select case_number, no, matter, fine, gain, late_penalty, goods_handled, correction_done, restriction_done,
                   enforced, urgency, note, performed_on
            from execution_payment
            where case_number = #{caseNumber}
            order by no""")
    List<PaymentRow> of(CaseNumber caseNumber);

    @Insert("""
            insert into execution_halt (case_number, no, party, decision, kind, ground, reason, paper, entered_by,
                                        held_on)
            values (#{party.caseNumber}, #{no}, #{party.id}, #{decision}, #{kind}, #{ground}, #{reason}, #{paper},
                    #{enteredBy}, #{heldOn})""")
    void insertHalt(Halt halt);

    @Select("""
            select case_number, no, party, decision, kind, ground, reason, paper, entered_by, held_on
            from execution_halt
            where case_number = #{caseNumber}
            order by no""")
    List<HaltRow> halts(CaseNumber caseNumber);

    @Insert("""
            insert into execution_disposal (case_number, party, decision, way, place, content, receiver, witness,
                                            handled_on)
            values (#{party.caseNumber}, #{party.id}, #{decision}, #{way}, #{place}, #{content}, #{receiver},
                    #{witness}, #{handledOn})""")
    void insertGoods(GoodsHandling handling);

    @Select("""
            select case_number, party, decision, way, place, content, receiver, witness, handled_on
            from execution_disposal
            where case_number = #{party.caseNumber} and party = #{party.id} and decision = #{decision}""")
    Optional<GoodsRow> goods(Matter party, int decision);

    @Insert("""
            insert into execution_refund (case_number, no, party, decision, fine, late_penalty, gain, goods, note,
                                          refunded_on)
            values (#{party.caseNumber}, #{no}, #{party.id}, #{decision}, #{fine}, #{latePenalty}, #{gain}, #{goods},
                    #{note}, #{refundedOn})""")
    void insertRefund(Refund refund);

    @Select("""
            select case_number, no, party, decision, fine, late_penalty, gain, goods, note, refunded_on
            from execution_refund
            where case_number = #{caseNumber}
            order by no""")
    List<RefundRow> refunds(CaseNumber caseNumber);
}
