package anjuan.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface CaseFileMapper {

    String COLUMNS = """
            number, bureau_id, bureau_path, unit_id, stage, source, respondent, right_kind, right_number,
            right_name, summary, received_on, filing_number, filed_on, decided_on, served_on, ended_on,
            archived_on, last_act_on, next_limit, next_due_on, next_warn_on, version""";

    @Insert("""
            insert into casefile_file (number, bureau_id, bureau_path, unit_id, stage, source, respondent,
                                       right_kind, right_number, right_name, summary, received_on, last_act_on,
                                       opened_at, version)
            values (#{number}, #{file.bureauId}, #{file.bureauPath}, #{file.unitId}, #{file.stage}, #{file.source},
                    #{respondent}, #{file.rightKind}, #{file.rightNumber}, #{file.rightName}, #{file.summary},
                    #{file.receivedOn}, #{file.receivedOn}, #{openedAt}, 0)""")
    void insert(CaseNumber number, NewCaseFile file, String respondent, Instant openedAt);

    @Select("select " + COLUMNS + " from casefile_file where number = #{number}")
    Optional<CaseFile> find(CaseNumber number);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select " + COLUMNS + " from casefile_file where number = #{number} for update")
    Optional<CaseFile> lock(CaseNumber number);

    @Insert("insert into casefile_bond (file, other) values (#{file}, #{other})")
    void insertBond(CaseNumber file, CaseNumber other);

    @Select("""
            select other from casefile_bond where file = #{file}
            union
            select file from casefile_bond where other = #{file}""")
    List<CaseNumber> bonds(CaseNumber file);

    @Update("""
            update casefile_file
            set stage = #{stage}, unit_id = #{unitId}, respondent = #{respondent},
                filing_number = #{filingNumber}, filed_on = #{filedOn}, decided_on = #{decidedOn},
                served_on = #{servedOn}, ended_on = #{endedOn}, archived_on = #{archivedOn},
                last_act_on = #{lastActOn}, version = version + 1
            where number = #{number} and version = #{version}""")
    int update(CaseFile file);

    @Update("""
            update casefile_file
            set next_limit = #{limit}, next_due_on = #{dueOn}, next_warn_on = #{warnOn}
            where number = #{number}""")
    void setNextDeadline(
            CaseNumber number, @Nullable String limit, @Nullable LocalDate dueOn, @Nullable LocalDate warnOn);

    @Insert("""
            insert into casefile_party (case_number, position, role, kind, name, identity_code, address, phone)
            values (#{number}, #{position}, #{party.role}, #{party.kind}, #{party.name}, #{party.identityCode},
                    #{party.address}, #{party.phone})""")
    void insertParty(CaseNumber number, int position, Party party);

    @Delete("delete from casefile_party where case_number = #{number}")
    void deleteParties(CaseNumber number);

    @Select("""
            select role, kind, name, identity_code, address, phone
            from casefile_party
            where case_number = #{number}
            order by position""")
    List<Party> parties(CaseNumber number);

    @Update("""
            update casefile_serial
            set last_serial = last_serial + 1
            where name = #{name} and of_year = #{year}""")
    int advance(String name, int year);

    @Select("""
            select last_serial
            from casefile_serial
            where name = #{name} and of_year = #{year}""")
    int lastSerial(String name, int year);

    @Insert("""
            insert into casefile_serial (name, of_year, last_serial)
            select #{name}, #{year}, 0
            from (values (1)) as one (x)
            where not exists (select 1 from casefile_serial where name = #{name} and of_year = #{year})""")
    void addSerial(String name, int year);
}
