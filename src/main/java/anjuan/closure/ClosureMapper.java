package anjuan.closure;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ClosureMapper {

    @Insert("""
            insert into closure_proposal (case_number, round, ground, execution, goods_handling, note, proposed_on)
            values (#{caseNumber}, #{round}, #{ground}, #{execution}, #{goodsHandling}, #{note}, #{proposedOn})""")
    void insert(Closing closing);

    @Update("""
            update closure_proposal
            set unit_head = #{unitHead}, unit_head_opinion = #{opinion}
            where case_number = #{caseNumber} and round = #{round}""")
    void endorse(CaseNumber caseNumber, int round, String unitHead, String opinion);

    @Update("""
            update closure_proposal
            set approved = #{approved}, head = #{head}, head_opinion = #{opinion}, decided_on = #{decidedOn}
            where case_number = #{caseNumber} and round = #{round}""")
    void decide(CaseNumber caseNumber, int round, boolean approved, String head, String opinion, LocalDate decidedOn);

    @Select("""
            select case_number, round, ground, execution, goods_handling, note, proposed_on, unit_head,
                   unit_head_opinion, approved, head, head_opinion, decided_on
            from closure_proposal
            where case_number = #{caseNumber}
            order by round desc
            limit 1""")
    Optional<Closing> latest(CaseNumber caseNumber);

    @Insert("""
            insert into closure_binding (case_number, round, volume, front_pages, back_pages, remarks, archivist,
                                         archived_on)
            select #{caseNumber}, coalesce(max(round), 0) + 1, #{volume}, cast(#{frontPages} as integer),
                   cast(#{backPages} as integer), #{remarks}, #{archivist}, cast(#{archivedOn} as date)
            from closure_binding
            where case_number = #{caseNumber}""")
    void insertArchive(Archive archive);

    @Select("""
            select case_number, volume, front_pages, back_pages, remarks, archivist, archived_on
            from closure_binding
            where case_number = #{caseNumber}
            order by round desc
            limit 1""")
    Optional<Archive> archive(CaseNumber caseNumber);
}
