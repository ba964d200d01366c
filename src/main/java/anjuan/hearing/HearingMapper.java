package anjuan.hearing;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface HearingMapper {

    @Insert("""
            insert into hearing_request (case_number, matter, round, way, requested_on, requested_by, notice_number,
                served_on, last_day, ground, refused_for)
            values (#{caseNumber}, #{matter}, #{round}, #{way}, #{requestedOn}, #{requestedBy}, #{noticeNumber},
                #{servedOn}, #{lastDay}, #{ground}, #{refusedFor})""")
    void insert(Hearing hearing);

    @Select("""
            select case_number, matter, round, way, requested_on, requested_by, notice_number, served_on, last_day,
                ground, refused_for, answer, answered_on, ended_on, ending, ending_reason, closed_on
            from hearing_request
            where case_number = #{caseNumber} and matter = #{id}
            order by round desc
            limit 1""")
    Optional<Hearing> latest(Matter matter);

    /** Hearings of a case, of whichever party, that were asked for with right and are not closed. */
    @Select("""
            select count(*)
            from hearing_request
            where case_number = #{caseNumber} and refused_for is null and closed_on is null""")
    int countOpen(CaseNumber caseNumber);

    @Select("select max(closed_on) from hearing_request where case_number = #{caseNumber}")
    @Nullable
    LocalDate lastClosing(CaseNumber caseNumber);

    @Update("""
            update hearing_request
            set answer = #{answer}, answered_on = #{on}
            where case_number = #{hearing.caseNumber} and matter = #{hearing.matter} and round = #{hearing.round}""")
    void answer(Hearing hearing, String answer, LocalDate on);

    @Update("""
            update hearing_request
            set ended_on = #{on}, ending = #{ending}, ending_reason = #{reason}
            where case_number = #{hearing.caseNumber} and matter = #{hearing.matter} and round = #{hearing.round}""")
    void end(Hearing hearing, LocalDate on, @Nullable EndingGround ending, @Nullable String reason);

    @Update("""
            update hearing_request
            set closed_on = #{on}
            where case_number = #{hearing.caseNumber} and matter = #{hearing.matter} and round = #{hearing.round}""")
    void close(Hearing hearing, LocalDate on);

    @Insert("""
            insert into hearing_person (case_number, matter, round, no, duty, officer_id, name, since)
            values (#{caseNumber}, #{matter}, #{round}, #{no}, #{duty}, #{officerId}, #{name}, #{since})""")
    void insertPerson(Person person);

    @Update("""
            update hearing_person
            set until = #{on}
            where case_number = #{person.caseNumber} and matter = #{person.matter} and round = #{person.round}
                and no = #{person.no}""")
    void dismiss(Person person, LocalDate on);

    @Select("""
            select case_number, matter, round, no, duty, officer_id, name, since, until
            from hearing_person
            where case_number = #{caseNumber} and matter = #{matter} and round = #{round}
            order by no""")
    List<Person> persons(Hearing hearing);

    @Insert("""
            insert into hearing_appointment (case_number, matter, round, no, held_on, held_at, place, is_public, secret,
                fixed_on, notice_by, announce_by)
            values (#{caseNumber}, #{matter}, #{round}, #{no}, #{heldOn}, #{heldAt}, #{place}, #{isPublic}, #{secret},
                #{fixedOn}, #{noticeBy}, #{announceBy})""")
    void insertAppointment(Appointment appointment);

    @Update("""
            update hearing_appointment
            set notice_on = #{on}, notice_proof = #{proof}
            where case_number = #{appointment.caseNumber} and matter = #{appointment.matter}
                and round = #{appointment.round} and no = #{appointment.no}""")
    void setNotice(Appointment appointment, LocalDate on, String proof);

    @Update("""
            update hearing_appointment
            set announced_on = #{on}, announced_at = #{place}
            where case_number = #{appointment.caseNumber} and matter = #{appointment.matter}
                and round = #{appointment.round} and no = #{appointment.no}""")
    void setAnnouncement(Appointment appointment, LocalDate on, String place);

    @Select("""
            select case_number, matter, round, no, held_on, held_at, place, is_public, secret, fixed_on, notice_by,
                announce_by, notice_on, notice_proof, announced_on, announced_at
            from hearing_appointment
            where case_number = #{caseNumber} and matter = #{matter} and round = #{round}
            order by no""")
    List<Appointment> appointments(Hearing hearing);

    @Insert("""
            insert into hearing_session (case_number, matter, round, no, appointment_no, held_on, until, outcome, suspension, ending, reason,
                attendees, officers_case, party_statement, third_party_statement, cross_examination, debate, last_words,
                unsigned_because)
            values (#{caseNumber}, #{matter}, #{round}, #{no}, #{appointmentNo}, #{heldOn}, #{until}, #{outcome},
                #{suspension}, #{ending}, #{reason}, #{attendees}, #{officersCase}, #{partyStatement}, #{thirdPartyStatement},
                #{crossExamination}, #{debate}, #{lastWords}, #{unsignedBecause})""")
    void insertSession(Session session);

    @Select("""
            select case_number, matter, round, no, appointment_no, held_on, until, outcome, suspension, ending, reason, attendees,
                officers_case, party_statement, third_party_statement, cross_examination, debate, last_words,
                unsigned_because
            from hearing_session
            where case_number = #{caseNumber} and matter = #{matter} and round = #{round}
            order by no""")
    List<Session> sessions(Hearing hearing);

    @Insert("""
            insert into hearing_recusal (case_number, matter, round, no, person_no, asked_by, reason, asked_on)
            values (#{caseNumber}, #{matter}, #{round}, #{no}, #{personNo}, #{askedBy}, #{reason}, #{askedOn})""")
    void insertRecusal(Recusal recusal);

    @Update("""
            update hearing_recusal
            set granted = #{granted}, opinion = #{opinion}, decided_by = #{decidedBy}, decided_on = #{decidedOn}
            where case_number = #{caseNumber} and matter = #{matter} and round = #{round} and no = #{no}""")
    void decideRecusal(Recusal recusal);

    @Select("""
            select case_number, matter, round, no, person_no, asked_by, reason, asked_on, granted, opinion, decided_by,
                decided_on
            from hearing_recusal
            where case_number = #{caseNumber} and matter = #{matter} and round = #{round}
            order by no""")
    List<Recusal> recusals(Hearing hearing);

    @Insert("""
            insert into hearing_report (case_number, matter, round, facts, opinion, remarks, written_on)
            values (#{caseNumber}, #{matter}, #{round}, #{facts}, #{opinion}, #{remarks}, #{writtenOn})""")
    void insertReport(HearingReport report);

    @Select("""
            select case_number, matter, round, facts, opinion, remarks, written_on
            from hearing_report
            where case_number = #{caseNumber} and matter = #{matter} and round = #{round}""")
    Optional<HearingReport> report(Hearing hearing);
}
