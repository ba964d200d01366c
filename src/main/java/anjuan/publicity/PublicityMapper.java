package anjuan.publicity;

import anjuan.access.Viewer;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The register stands in the XML beside this, because it includes the access predicate. */
@Mapper
interface PublicityMapper {

    @Insert("""
            insert into publicity_entry (case_number, matter, party, decision, respondent, decided_on, state)
            values (#{of.caseNumber}, #{of.id}, #{party}, #{decision}, #{respondent}, #{decidedOn}, 'PREPARING')""")
    void open(
            @Param("of") Matter of,
            @Param("party") String party,
            @Param("decision") String decision,
            @Param("respondent") String respondent,
            @Param("decidedOn") LocalDate decidedOn);

    @Select("""
            select case_number, matter, party, decision, respondent, decided_on, state, withheld_because, tier,
                   other_bureau, summary, body, prepared_by, prepared_on, checked_by, checked_on, pushed_on,
                   received_on, published_on, place, ended_on, end_ground, end_paper, altered_on, alteration,
                   alteration_paper, alteration_reason, withdrawn_on, explanation
            from publicity_entry
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    Optional<Entry> find(@Param("of") Matter of);

    @Select("""
            select case_number, matter, party, decision, respondent, decided_on, state, withheld_because, tier,
                   other_bureau, summary, body, prepared_by, prepared_on, checked_by, checked_on, pushed_on,
                   received_on, published_on, place, ended_on, end_ground, end_paper, altered_on, alteration,
                   alteration_paper, alteration_reason, withdrawn_on, explanation
            from publicity_entry
            where case_number = #{caseNumber}
            order by decided_on, matter""")
    List<Entry> of(CaseNumber caseNumber);

    @Update("""
            update publicity_entry
            set state = 'CHECKING', withheld_because = #{withheldBecause}, tier = #{tier}, other_bureau = #{otherBureau},
                summary = #{summary}, body = #{body}, prepared_by = #{preparedBy}, prepared_on = #{preparedOn},
                checked_by = null, checked_on = null
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void prepare(Draft draft);

    @Update("""
            update publicity_entry
            set state = #{state}, checked_by = #{checkedBy}, checked_on = #{on}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void check(
            @Param("of") Matter of,
            @Param("state") Entry.State state,
            @Param("checkedBy") @Nullable String checkedBy,
            @Param("on") @Nullable LocalDate on);

    @Update("""
            update publicity_entry
            set state = 'PUSHED', pushed_on = #{on}, received_on = #{receivedOn}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void push(@Param("of") Matter of, @Param("on") LocalDate on, @Param("receivedOn") LocalDate receivedOn);

    @Update("""
            update publicity_entry
            set state = 'PUBLISHED', published_on = #{on}, place = #{place}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void publish(@Param("of") Matter of, @Param("on") LocalDate on, @Param("place") String place);

    @Update("""
            update publicity_entry
            set state = 'ENDED', ended_on = #{on}, end_ground = #{ground}, end_paper = #{paper}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void end(
            @Param("of") Matter of,
            @Param("on") LocalDate on,
            @Param("ground") Entry.EndGround ground,
            @Param("paper") @Nullable String paper);

    @Update("""
            update publicity_entry
            set altered_on = #{on}, alteration = #{alteration}, alteration_paper = #{paper},
                alteration_reason = #{reason}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void alter(
            @Param("of") Matter of,
            @Param("on") LocalDate on,
            @Param("alteration") Entry.Alteration alteration,
            @Param("paper") String paper,
            @Param("reason") String reason);

    @Update("""
            update publicity_entry
            set state = #{state}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void stop(@Param("of") Matter of, @Param("state") Entry.State state);

    @Update("""
            update publicity_entry
            set state = 'WITHDRAWN', withdrawn_on = #{on}, explanation = #{explanation}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void withdraw(@Param("of") Matter of, @Param("on") LocalDate on, @Param("explanation") String explanation);

    List<Registered> register(
            @Param("viewer") Viewer viewer,
            @Param("state") Entry.@Nullable State state,
            @Param("before") @Nullable Position before,
            @Param("limit") int limit);
}
