package anjuan.serving;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ServingMapper {

    record ServiceRow(
            CaseNumber caseNumber,
            int no,
            String matter,
            Service.Document document,
            Way way,
            LocalDate sentOn,
            LocalDate servedOn,
            String receiver,
            String proof) {

        Service service() {
            return new Service(new Matter(caseNumber, matter), no, document, way, sentOn, servedOn, receiver, proof);
        }
    }

    @Insert("""
            insert into serving_service (case_number, no, matter, document, way, sent_on, served_on, receiver, proof)
            values (#{matter.caseNumber}, #{no}, #{matter.id}, #{document}, #{way}, #{sentOn}, #{servedOn}, #{receiver}, #{proof})""")
    void insert(Service service);

    @Select("""
            select case_number, no, matter, document, way, sent_on, served_on, receiver, proof
            from serving_service
            where case_number = #{caseNumber}
            order by no""")
    List<ServiceRow> of(CaseNumber caseNumber);
}
