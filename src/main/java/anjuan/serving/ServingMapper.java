package anjuan.serving;

import anjuan.casefile.CaseNumber;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ServingMapper {

    @Insert("""
            insert into serving_service (case_number, no, document, way, sent_on, served_on, receiver, proof)
            values (#{caseNumber}, #{no}, #{document}, #{way}, #{sentOn}, #{servedOn}, #{receiver}, #{proof})""")
    void insert(Service service);

    @Select("""
            select case_number, no, document, way, sent_on, served_on, receiver, proof
            from serving_service
            where case_number = #{caseNumber}
            order by no""")
    List<Service> of(CaseNumber caseNumber);
}
