package anjuan.charge;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ChargeMapper {

    @Insert("""
            insert into charge_charge (case_number, no, respondent, breach, law_broken, law_applied, laid_on)
            values (#{caseNumber}, #{no}, #{respondent}, #{breach}, #{lawBroken}, #{lawApplied}, #{laidOn})""")
    void insert(Charge charge);

    @Update("""
            update charge_charge
            set dropped_on = #{on}, drop_reason = #{reason}
            where case_number = #{caseNumber} and no = #{no} and dropped_on is null""")
    int drop(CaseNumber caseNumber, int no, LocalDate on, String reason);

    @Select("""
            select case_number, no, respondent, breach, law_broken, law_applied, laid_on, dropped_on, drop_reason
            from charge_charge
            where case_number = #{caseNumber}
            order by no""")
    List<Charge> of(CaseNumber caseNumber);

    @Insert("""
            insert into charge_party_change (case_number, no, change, place, before_name, before_code, after_name,
                                             after_code, reason, paper, changed_on, changed_by)
            values (#{caseNumber}, #{no}, #{change}, #{place}, #{beforeName}, #{beforeCode}, #{afterName}, #{afterCode},
                    #{reason}, #{paper}, #{changedOn}, #{changedBy})""")
    void insertChange(PartyChange change);

    @Select("""
            select case_number, no, change, place, before_name, before_code, after_name, after_code, reason, paper,
                   changed_on, changed_by
            from charge_party_change
            where case_number = #{caseNumber}
            order by no""")
    List<PartyChange> changes(CaseNumber caseNumber);
}
