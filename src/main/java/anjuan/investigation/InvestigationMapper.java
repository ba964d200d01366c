package anjuan.investigation;

import anjuan.casefile.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface InvestigationMapper {

    @Insert("""
            insert into investigation_act (case_number, no, kind, held_on, place, officers, person, content,
                                           first_contact, presence, media)
            values (#{caseNumber}, #{no}, #{kind}, #{heldOn}, #{place}, #{officers}, #{person}, #{content},
                    #{firstContact}, #{presence}, #{media})""")
    void insertAct(InvestigativeAct act);

    @Select("""
            select case_number, no, kind, held_on, place, officers, person, content, first_contact, presence, media
            from investigation_act
            where case_number = #{caseNumber}
            order by no""")
    List<InvestigativeAct> acts(CaseNumber caseNumber);

    @Insert("""
            insert into investigation_report (case_number, round, facts, nature, law_broken, law_applied, discretion,
                                              proposal, major_public_interest, complex_relations, demanded_by_law,
                                              written_on)
            values (#{caseNumber}, #{round}, #{facts}, #{nature}, #{lawBroken}, #{lawApplied}, #{discretion},
                    #{proposal}, #{majorPublicInterest}, #{complexRelations}, #{demandedByLaw}, #{writtenOn})""")
    void insertReport(Report report);

    @Select("""
            select case_number, round, facts, nature, law_broken, law_applied, discretion, proposal,
                   major_public_interest, complex_relations, demanded_by_law, written_on
            from investigation_report
            where case_number = #{caseNumber}
            order by round desc
            limit 1""")
    Optional<Report> latestReport(CaseNumber caseNumber);

    @Select("""
            select case_number, round, facts, nature, law_broken, law_applied, discretion, proposal,
                   major_public_interest, complex_relations, demanded_by_law, written_on
            from investigation_report
            where case_number = #{caseNumber}
            order by round""")
    List<Report> reports(CaseNumber caseNumber);

    @Select("""
            select case_number
            from investigation_report
            group by case_number
            order by max(written_on) desc, case_number desc
            limit #{most}""")
    List<CaseNumber> latestReported(int most);
}
