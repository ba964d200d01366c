package anjuan.access;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The predicate {@code visible} itself stands in the XML beside this, where lists include it. */
@Mapper
interface AccessMapper {

    boolean maySee(@Param("caseNumber") CaseNumber caseNumber, @Param("viewer") Viewer viewer);

    List<CaseNumber> visibleAmong(
            @Param("caseNumbers") Collection<CaseNumber> caseNumbers, @Param("viewer") Viewer viewer);

    @Select("""
            select officer_id, duty
            from access_assignment
            where case_number = #{caseNumber}
            order by duty, officer_id""")
    List<Assignment> assignments(CaseNumber caseNumber);

    @Insert("""
            insert into access_assignment (case_number, officer_id, duty, since)
            values (#{caseNumber}, #{assignment.officerId}, #{assignment.duty}, #{since})""")
    void insertAssignment(CaseNumber caseNumber, Assignment assignment, LocalDate since);

    @Delete("delete from access_assignment where case_number = #{caseNumber}")
    void deleteAssignments(CaseNumber caseNumber);

    @Delete("delete from access_assignment where case_number = #{caseNumber} and officer_id = #{officerId}")
    void deleteAssignment(CaseNumber caseNumber, String officerId);

    @Delete("delete from access_host where case_number = #{caseNumber} and matter = #{id}")
    void deleteHost(Matter matter);

    @Insert("""
            insert into access_host (case_number, matter, officer_id, since)
            values (#{matter.caseNumber}, #{matter.id}, #{officerId}, #{since})""")
    void insertHost(Matter matter, String officerId, LocalDate since);

    @Select("select officer_id from access_host where case_number = #{caseNumber} and matter = #{id}")
    Optional<String> host(Matter matter);

    @Select("select officer_id from access_host where case_number = #{caseNumber}")
    List<String> hosts(CaseNumber caseNumber);

    @Delete("delete from access_superior where case_number = #{caseNumber} and matter = #{id}")
    void deleteSuperior(Matter matter);

    @Insert("""
            insert into access_superior (case_number, matter, bureau_id, since)
            values (#{matter.caseNumber}, #{matter.id}, #{bureauId}, #{since})""")
    void insertSuperior(Matter matter, String bureauId, LocalDate since);

    @Select("select bureau_id from access_superior where case_number = #{caseNumber} and matter = #{id}")
    Optional<String> superior(Matter matter);

    @Insert("""
            insert into access_investigator (case_number, officer_id)
            select #{caseNumber}, #{officerId}
            from (values (1)) as one (x)
            where not exists (
                select 1 from access_investigator
                where case_number = #{caseNumber} and officer_id = #{officerId})""")
    void insertInvestigator(CaseNumber caseNumber, String officerId);

    @Select("""
            select exists (
                select 1 from access_investigator
                where case_number = #{caseNumber} and officer_id = #{officerId})""")
    boolean isInvestigator(CaseNumber caseNumber, String officerId);

    @Insert("""
            insert into access_recusal (case_number, officer_id, since, reason)
            select #{caseNumber}, #{officerId}, #{since}, #{reason}
            from (values (1)) as one (x)
            where not exists (
                select 1 from access_recusal
                where case_number = #{caseNumber} and officer_id = #{officerId})""")
    void insertRecusal(CaseNumber caseNumber, String officerId, LocalDate since, String reason);

    @Select("select officer_id from access_recusal where case_number = #{caseNumber}")
    Set<String> recused(CaseNumber caseNumber);
}
