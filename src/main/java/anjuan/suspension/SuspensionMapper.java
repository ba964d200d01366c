package anjuan.suspension;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SuspensionMapper {

    String COLUMNS = """
            case_number, matter as matter_id, ground, reason, paper, requested_on, granted, opinion, decided_by,
            decided_on, cause_ended_on, ending_paper, resumed_on, overtaken_on""";

    @Insert("""
            insert into suspension_suspension (case_number, matter, ground, reason, paper, requested_on)
            values (#{matter.caseNumber}, #{matter.id}, #{form.ground}, #{form.reason}, #{form.paper}, #{on})""")
    void insert(Matter matter, SuspensionRequested.Form form, LocalDate on);

    @Update("""
            update suspension_suspension
            set granted = #{form.granted}, opinion = #{form.opinion}, decided_by = #{by}, decided_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void decide(Matter matter, HeadDecision form, String by, LocalDate on);

    @Update("""
            update suspension_suspension
            set cause_ended_on = #{form.causeEndedOn}, ending_paper = #{form.endingPaper}, resumed_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void resume(Matter matter, ResumeInvestigation.Form form, LocalDate on);

    @Update("""
            update suspension_suspension
            set overtaken_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void overtake(Matter matter, LocalDate on);

    @Select("select " + COLUMNS + """

            from suspension_suspension
            where case_number = #{caseNumber}
            order by requested_on, matter""")
    List<Suspension> of(CaseNumber caseNumber);

    @Select("""
            <script>
            select case_number, ground
            from suspension_suspension
            where granted = true
            and resumed_on is null
            and overtaken_on is null
            and case_number in
            <foreach collection="numbers" item="number" open="(" separator=", " close=")">#{number}</foreach>
            </script>""")
    List<Suspended> lasting(Collection<CaseNumber> numbers);

    record Suspended(CaseNumber caseNumber, SuspensionGround ground) {}
}
