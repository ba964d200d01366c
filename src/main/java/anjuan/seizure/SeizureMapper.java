package anjuan.seizure;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SeizureMapper {

    @Insert("""
            insert into seizure_test (case_number, matter, seq, kind, test_body, sent_on, until_on)
            values (#{caseNumber}, #{matter}, #{seq}, #{kind}, #{testBody}, #{sentOn}, #{untilOn})""")
    void insertTest(TestPeriod test);

    @Update("""
            update seizure_test
            set result_on = #{on}, result = #{result}
            where case_number = #{caseNumber} and matter = #{matter} and result_on is null""")
    int setResult(CaseNumber caseNumber, String matter, LocalDate on, String result);

    @Select("""
            select case_number, matter, seq, kind, test_body, sent_on, until_on, result_on, result
            from seizure_test
            where case_number = #{caseNumber} and matter = #{matter}
            order by seq""")
    List<TestPeriod> tests(CaseNumber caseNumber, String matter);

    @Insert("""
            insert into seizure_notice (case_number, matter, seq, purpose, medium, published_on)
            values (#{caseNumber}, #{matter}, #{seq}, #{purpose}, #{medium}, #{publishedOn})""")
    void insertNotice(OwnerNotice notice);

    @Select("""
            select case_number, matter, seq, purpose, medium, published_on
            from seizure_notice
            where case_number = #{caseNumber} and matter = #{matter}
            order by seq""")
    List<OwnerNotice> notices(CaseNumber caseNumber, String matter);
}
