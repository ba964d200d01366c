package anjuan.extension;

import anjuan.casefile.CaseNumber;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ExtensionMapper {

    @Insert("""
            insert into extension_request (case_number, seq, limit_id, round, approver, reason, requested_on)
            values (#{caseNumber}, #{seq}, #{limitId}, #{round}, #{approver}, #{reason}, #{requestedOn})""")
    void insert(ExtensionRequest request);

    @Update("""
            update extension_request
            set granted = #{granted}, amount = #{amount}, opinion = #{opinion}, paper = #{paper},
                decided_by = #{decidedBy}, decided_on = #{decidedOn}
            where case_number = #{caseNumber} and seq = #{seq}""")
    void decide(ExtensionRequest request);

    @Select("""
            select case_number, seq, limit_id, round, approver, reason, requested_on, granted, amount, opinion, paper,
                decided_by, decided_on
            from extension_request
            where case_number = #{caseNumber}
            order by seq desc
            limit 1""")
    Optional<ExtensionRequest> latest(CaseNumber caseNumber);
}
