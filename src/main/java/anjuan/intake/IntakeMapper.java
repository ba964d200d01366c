package anjuan.intake;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface IntakeMapper {

    record VenueRow(
            CaseNumber caseNumber,
            boolean ours,
            @Nullable String otherBureau,
            @Nullable String reason,
            LocalDate decidedOn) {}

    @Insert("""
            insert into intake_clue (case_number, source_reference, registered_by, bureau_id)
            values (#{caseNumber}, #{reference}, #{registeredBy}, #{bureauId})""")
    void insertClue(CaseNumber caseNumber, @Nullable String reference, String registeredBy, String bureauId);

    @Select("""
            select case_number
            from intake_clue
            where bureau_id = #{bureauId} and source_reference = #{reference}""")
    Optional<CaseNumber> findByReference(String bureauId, String reference);

    @Insert("""
            insert into intake_venue (case_number, ours, other_bureau, reason, decided_on)
            values (#{caseNumber}, #{ours}, #{otherBureau}, #{reason}, #{decidedOn})""")
    void insertVenue(VenueRow venue);

    @Select("""
            select case_number, ours, other_bureau, reason, decided_on
            from intake_venue
            where case_number = #{caseNumber}""")
    Optional<VenueRow> venue(CaseNumber caseNumber);

    @Insert("""
            insert into intake_verification (case_number, round, findings, act_from, act_until, harms_safety, proposal,
                                             verified_on)
            values (#{caseNumber}, #{round}, #{findings}, #{actFrom}, #{actUntil}, #{harmsSafety}, #{proposal},
                    #{verifiedOn})""")
    void insertVerification(Verification verification);

    @Select("""
            select case_number, round, findings, act_from, act_until, harms_safety, proposal, verified_on
            from intake_verification
            where case_number = #{caseNumber}
            order by round desc
            limit 1""")
    Optional<Verification> latestVerification(CaseNumber caseNumber);
}
