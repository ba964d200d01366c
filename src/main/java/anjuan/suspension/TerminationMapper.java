package anjuan.suspension;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface TerminationMapper {

    @Insert("""
            insert into suspension_termination (case_number, matter, ground, happened_on, reason, paper, requested_on)
            values (#{matter.caseNumber}, #{matter.id}, #{form.ground}, #{form.happenedOn}, #{form.reason},
                    #{form.paper}, #{on})""")
    void insert(Matter matter, TerminationRequested.Form form, LocalDate on);

    @Update("""
            update suspension_termination
            set granted = #{form.granted}, opinion = #{form.opinion}, decided_by = #{by}, decided_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void decide(Matter matter, HeadDecision form, String by, LocalDate on);

    @Select("""
            select case_number, matter as matter_id, ground, happened_on, reason, paper, requested_on, granted, opinion,
                   decided_by, decided_on
            from suspension_termination
            where case_number = #{caseNumber}
            order by requested_on, matter""")
    List<Termination> of(CaseNumber caseNumber);
}
