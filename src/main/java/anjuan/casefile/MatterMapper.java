package anjuan.casefile;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface MatterMapper {

    record MatterRow(
            CaseNumber caseNumber,
            String id,
            Matter.Kind kind,
            String label,
            LocalDate openedOn,
            LocalDate lastActOn,
            @Nullable LocalDate endedOn,
            @Nullable Stage stage) {

        OpenedMatter matter() {
            return new OpenedMatter(new Matter(caseNumber, id), kind, label, openedOn, lastActOn, endedOn, stage);
        }
    }

    @Insert("""
            insert into casefile_matter (case_number, id, kind, label, opened_on, last_act_on, ended_on, stage)
            values (#{caseNumber}, #{id}, #{kind}, #{label}, #{openedOn}, #{lastActOn}, #{endedOn}, #{stage})""")
    void insert(MatterRow row);

    @Update("""
            update casefile_matter
            set last_act_on = #{on}
            where case_number = #{caseNumber} and id = #{id}""")
    void setLastAct(CaseNumber caseNumber, String id, LocalDate on);

    @Update("""
            update casefile_matter
            set stage = #{stage}
            where case_number = #{caseNumber} and id = #{id}""")
    void setStage(CaseNumber caseNumber, String id, Stage stage);

    @Update("""
            update casefile_matter
            set label = #{label}
            where case_number = #{caseNumber} and id = #{id}""")
    void rename(CaseNumber caseNumber, String id, String label);

    @Select("select stage from casefile_matter where case_number = #{caseNumber} and stage is not null")
    List<Stage> stages(CaseNumber caseNumber);

    @Update("""
            update casefile_matter
            set ended_on = #{on}
            where case_number = #{caseNumber} and id = #{id} and ended_on is null""")
    void end(CaseNumber caseNumber, String id, LocalDate on);

    @Update("""
            update casefile_matter
            set ended_on = null
            where case_number = #{caseNumber} and id = #{id}""")
    void reopen(CaseNumber caseNumber, String id);

    @Select("select count(*) from casefile_matter where case_number = #{caseNumber} and kind = #{kind}")
    int count(CaseNumber caseNumber, Matter.Kind kind);

    @Select("""
            select case_number, id, kind, label, opened_on, last_act_on, ended_on, stage
            from casefile_matter
            where case_number = #{caseNumber}
            order by opened_on, id""")
    List<MatterRow> of(CaseNumber caseNumber);
}
