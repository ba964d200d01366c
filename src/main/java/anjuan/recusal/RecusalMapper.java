package anjuan.recusal;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface RecusalMapper {

    @Insert("""
            insert into recusal_request (case_number, matter, asker, asker_name, officer_id, name, capacity, level,
                                         ground, facts, paper, asked_on)
            values (#{caseNumber}, #{matter}, #{asker}, #{askerName}, #{officerId}, #{name}, #{capacity}, #{level},
                    #{ground}, #{facts}, #{paper}, #{askedOn})""")
    void insert(RecusalRequest request);

    @Update("""
            update recusal_request
            set granted = #{decision.granted}, opinion = #{decision.opinion}, past_acts = #{decision.pastActs},
                minutes = #{decision.minutes}, decided_by = #{by}, decided_on = #{decision.on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void decide(Matter matter, RecusalRequests.Decision decision, String by);

    @Update("""
            update recusal_request
            set told_on = #{on}, told_how = #{how}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void tell(Matter matter, LocalDate on, String how);

    @Select("""
            select case_number, matter, asker, asker_name, officer_id, name, capacity, level, ground, facts, paper,
                   asked_on, granted, opinion, past_acts, minutes, decided_by, decided_on, told_on, told_how
            from recusal_request
            where case_number = #{caseNumber}
            order by asked_on, matter""")
    List<RecusalRequest> of(CaseNumber caseNumber);
}
