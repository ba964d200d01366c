package anjuan.link;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface LinkMapper {

    @Insert("""
            insert into link_link (case_number, matter, kind, other_case, respondent, charge, new_respondent, reason,
                                   proposed_by, proposed_on, made)
            values (#{caseNumber}, #{matterId}, #{kind}, #{otherCase}, #{respondent}, #{charge}, #{newRespondent},
                    #{reason}, #{proposedBy}, #{proposedOn}, false)""")
    void insert(CaseLink link);

    @Update("""
            update link_link
            set granted = #{granted}, opinion = #{opinion}, decided_by = #{by}, decided_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void decide(Matter matter, boolean granted, @Nullable String opinion, String by, LocalDate on);

    @Update("""
            update link_link
            set made = true, other_case = #{otherCase}, subject = #{subject}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void make(Matter matter, CaseNumber otherCase, @Nullable String subject);

    /** Those that were proposed on a case, and those made with it from another. */
    @Select("""
            select case_number, matter as matter_id, kind, other_case, respondent, charge, new_respondent, subject, reason,
                   proposed_by, proposed_on, granted, opinion, decided_by, decided_on, made
            from link_link
            where case_number = #{caseNumber}
            or (other_case = #{caseNumber} and made)
            order by proposed_on, case_number, matter""")
    List<CaseLink> of(CaseNumber caseNumber);
}
