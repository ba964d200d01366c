package anjuan.threshold;

import anjuan.casefile.CaseNumber;
import anjuan.threshold.Measure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface ThresholdMapper {

    record ConductRow(
            CaseNumber caseNumber,
            int no,
            int respondent,
            Offence offence,
            String what,
            LocalDate actedFrom,
            LocalDate actedUntil,
            String rights,
            @Nullable LocalDate earlierOn,
            @Nullable String earlierPaper,
            @Nullable String punishedBy,
            @Nullable LocalDate punishedOn,
            String presumptions,
            @Nullable String otherSerious,
            boolean ruinsOwner,
            @Nullable String suspicion,
            @Nullable Integer replaces,
            @Nullable String reason,
            boolean struckOut,
            LocalDate enteredOn,
            String enteredBy) {}

    record GoodsRow(
            int conduct,
            @Nullable String name,
            Goods.State state,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal average,
            @Nullable BigDecimal label,
            @Nullable BigDecimal market,
            @Nullable String evidence) {

        Goods goods() {
            return new Goods(name, state, plain(quantity), actual, average, label, market, evidence);
        }

        /** As it was entered, without the zeros that the column adds. */
        private static @Nullable BigDecimal plain(@Nullable BigDecimal quantity) {
            return quantity == null
                    ? null
                    : new BigDecimal(quantity.stripTrailingZeros().toPlainString());
        }
    }

    record AmountRow(
            int conduct,
            Amount.Kind kind,
            BigDecimal amount,
            Unit unit,
            @Nullable String evidence) {

        Amount said() {
            return new Amount(kind, amount, unit, evidence);
        }
    }

    @Insert("""
            insert into threshold_conduct (case_number, no, respondent, offence, what, acted_from, acted_until, rights, earlier_on,
                earlier_paper, punished_by, punished_on, presumptions, other_serious, ruins_owner, suspicion, replaces, reason,
                struck_out, entered_on, entered_by)
            values (#{caseNumber}, #{no}, #{respondent}, #{offence}, #{what}, #{actedFrom}, #{actedUntil}, #{rights},
                #{earlierOn}, #{earlierPaper}, #{punishedBy}, #{punishedOn}, #{presumptions}, #{otherSerious}, #{ruinsOwner},
                #{suspicion}, #{replaces}, #{reason}, #{struckOut}, #{enteredOn}, #{enteredBy})""")
    void insert(ConductRow row);

    @Insert("""
            insert into threshold_goods (case_number, conduct, line, name, state, quantity, actual, average, label, market, evidence)
            values (#{caseNumber}, #{conduct}, #{line}, #{goods.name}, #{goods.state}, #{goods.quantity}, #{goods.actual},
                #{goods.average}, #{goods.label}, #{goods.market}, #{goods.evidence})""")
    void insertGoods(CaseNumber caseNumber, int conduct, int line, Goods goods);

    @Insert("""
            insert into threshold_amount (case_number, conduct, kind, amount, unit, evidence)
            values (#{caseNumber}, #{conduct}, #{said.kind}, #{said.amount}, #{said.unit}, #{said.evidence})""")
    void insertAmount(CaseNumber caseNumber, int conduct, Amount said);

    @Select("""
            select case_number, no, respondent, offence, what, acted_from, acted_until, rights, earlier_on, earlier_paper,
                punished_by, punished_on, presumptions, other_serious, ruins_owner, suspicion, replaces, reason, struck_out, entered_on,
                entered_by
            from threshold_conduct
            where case_number = #{caseNumber}
            order by no""")
    List<ConductRow> conducts(CaseNumber caseNumber);

    @Select("""
            select conduct, name, state, quantity, actual, average, label, market, evidence
            from threshold_goods
            where case_number = #{caseNumber}
            order by conduct, line""")
    List<GoodsRow> goods(CaseNumber caseNumber);

    @Select("""
            select conduct, kind, amount, unit, evidence
            from threshold_amount
            where case_number = #{caseNumber}
            order by conduct, kind""")
    List<AmountRow> amounts(CaseNumber caseNumber);

    @Select("""
            select case_number
            from threshold_conduct
            group by case_number
            order by max(entered_on) desc, case_number desc
            limit #{most}""")
    List<CaseNumber> latestEntered(int most);

    @Delete("delete from threshold_warning where case_number = #{caseNumber}")
    void deleteWarnings(CaseNumber caseNumber);

    @Insert("""
            insert into threshold_warning (case_number, respondent, offence, is_mixed, standing, measure, ratio, is_suspected,
                is_verified)
            values (#{caseNumber}, #{warning.respondent}, #{warning.offence}, #{warning.isMixed}, #{warning.standing},
                #{warning.measure}, #{warning.ratio}, #{warning.isSuspected}, #{warning.isVerified})""")
    void insertWarning(CaseNumber caseNumber, ThresholdWarning warning);

    @Select("""
            select respondent, offence, is_mixed, standing, measure, ratio, is_suspected, is_verified
            from threshold_warning
            where case_number = #{caseNumber}
            order by ratio desc, respondent, offence, is_mixed""")
    List<ThresholdWarning> warnings(CaseNumber caseNumber);
}
