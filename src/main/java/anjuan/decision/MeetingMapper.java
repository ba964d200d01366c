package anjuan.decision;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface MeetingMapper {

    record MeetingRow(
            CaseNumber caseNumber,
            int round,
            String matter,
            int proposal,
            LocalDate heldOn,
            String place,
            String chair,
            String recorder,
            String unitReport,
            String reviewReport,
            @Nullable String discussion,
            String conclusion,
            DecisionKind kind) {

        Meeting meeting(List<View> views) {
            return new Meeting(
                    new Matter(caseNumber, matter),
                    round,
                    proposal,
                    heldOn,
                    place,
                    chair,
                    recorder,
                    unitReport,
                    reviewReport,
                    discussion,
                    views,
                    conclusion,
                    kind);
        }
    }

    @Select("select coalesce(max(round), 0) + 1 from decision_meeting where case_number = #{caseNumber}")
    int next(CaseNumber caseNumber);

    @Insert("""
            insert into decision_meeting (case_number, round, matter, proposal, held_on, place, chair, recorder,
                                          unit_report, review_report, discussion, conclusion, kind)
            values (#{matter.caseNumber}, #{round}, #{matter.id}, #{proposal}, #{heldOn}, #{place}, #{chair},
                    #{recorder}, #{unitReport}, #{reviewReport}, #{discussion}, #{conclusion}, #{kind})""")
    void insert(Meeting meeting);

    @Insert("""
            insert into decision_meeting_view (case_number, round, line, name, post, said)
            values (#{caseNumber}, #{round}, #{line}, #{view.name}, #{view.post}, #{view.said})""")
    void insertView(CaseNumber caseNumber, int round, int line, View view);

    @Select("""
            select case_number, round, matter, proposal, held_on, place, chair, recorder, unit_report, review_report,
                   discussion, conclusion, kind
            from decision_meeting
            where case_number = #{of.caseNumber} and matter = #{of.id}
            order by round desc
            limit 1""")
    Optional<MeetingRow> latest(@Param("of") Matter of);

    @Select("""
            select name, post, said
            from decision_meeting_view
            where case_number = #{caseNumber} and round = #{round}
            order by line""")
    List<View> views(CaseNumber caseNumber, int round);
}
