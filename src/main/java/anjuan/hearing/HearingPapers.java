package anjuan.hearing;

import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.officer.Organisation;
import anjuan.task.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of a hearing: form 8 for the naming, 39 for the notice, 40 for the record, 41 for the report. */
@Component
class HearingPapers {

    private final Papers papers;
    private final CaseFields caseFields;
    private final Numbering numbering;
    private final Organisation organisation;
    private final Hearings hearings;
    private final HearingMapper mapper;

    HearingPapers(
            Papers papers,
            CaseFields caseFields,
            Numbering numbering,
            Organisation organisation,
            Hearings hearings,
            HearingMapper mapper) {
        this.papers = papers;
        this.caseFields = caseFields;
        this.numbering = numbering;
        this.organisation = organisation;
        this.hearings = hearings;
        this.mapper = mapper;
    }

    /** Form 8: whom the head named. */
    void makeNaming(Work work, Hearing hearing) {
        var fields = caseFields.of(work.file(), work.matter());
        fields.put("matter", "指定听证人员");
        fields.put(
                "grounds",
                "%s于%s要求听证（%s）".formatted(hearing.requestedBy(), hearing.requestedOn(), hearing.noticeNumber()));
        fields.put("unitHeadName", "");
        fields.put("unitHeadOpinion", "");
        fields.put("headName", work.by().name());
        fields.put(
                "headOpinion",
                "指定"
                        + hearings.serving(hearing).stream()
                                .map(person -> caseFields.word(
                                                "hearingDuty", person.duty().name())
                                        + person.name())
                                .collect(Collectors.joining("、")));
        papers.make(work.caseNumber(), PaperKind.MATTER_APPROVAL, null, work.occurredOn(), fields);
    }

    /**
     * Form 39.
     *
     * @return its number
     */
    String makeNotice(Work work, Hearing hearing, Appointment appointment) {
        var bureau = organisation.bureau(work.file().bureauId());
        var number = numbering.next(bureau, NumberKind.HEARING_NOTICE, work.occurredOn());
        var fields = ofHearing(work, hearing, appointment);
        fields.put("receiver", fields.get("respondent"));
        fields.put("issuedOn", work.occurredOn().toString());
        papers.make(work.caseNumber(), PaperKind.HEARING_NOTICE, number, work.occurredOn(), fields);
        return number;
    }

    /** Form 40, one for each day of hearing. */
    void makeRecord(Work work, Hearing hearing, Session session, List<Attendee> attendees) {
        var appointment = hearings.appointment(hearing).orElseThrow();
        var fields = ofHearing(work, hearing, appointment);
        fields.put("from", fields.remove("heldAt"));
        fields.put("until", session.until().toString());
        fields.put("content", content(session));
        fields.put(
                "attendees",
                attendees.stream()
                        .map(one -> Map.of("person", one.person(), "duty", one.capacity(), "view", ""))
                        .toList());
        papers.make(work.caseNumber(), PaperKind.HEARING_RECORD, null, work.occurredOn(), fields);
    }

    /** Form 41. */
    void makeReport(Work work, Hearing hearing, HearingReport report) {
        var fields = ofHearing(work, hearing, hearings.appointment(hearing).orElseThrow());
        fields.put("proposal", said(hearing, Session::officersCase));
        fields.put("partyPoints", said(hearing, Session::partyStatement));
        fields.put("thirdPartyPoints", said(hearing, Session::thirdPartyStatement));
        fields.put("facts", report.facts());
        fields.put("opinion", report.remarks() == null ? report.opinion() : report.opinion() + "\n" + report.remarks());
        fields.put("writtenOn", report.writtenOn().toString());
        papers.make(work.caseNumber(), PaperKind.HEARING_REPORT, null, report.writtenOn(), fields);
    }

    private Map<String, Object> ofHearing(Work work, Hearing hearing, Appointment appointment) {
        var fields = caseFields.of(work.file(), work.matter());
        fields.put("matter", work.file().summary());
        fields.put("heldAt", moment(appointment));
        fields.put("place", appointment.place());
        fields.put("manner", manner(appointment));
        fields.put("host", names(hearing, Duty.HOST));
        fields.put("listeners", names(hearing, Duty.LISTENER));
        fields.put("clerk", names(hearing, Duty.CLERK));
        return fields;
    }

    private String manner(Appointment appointment) {
        var manner = caseFields.word("hearingPublic", String.valueOf(appointment.isPublic()));
        return appointment.secret() == null
                ? manner
                : manner + "（"
                        + caseFields.word("hearingSecret", appointment.secret().name()) + "）";
    }

    private String names(Hearing hearing, Duty duty) {
        return hearings.serving(hearing).stream()
                .filter(person -> person.duty() == duty)
                .map(Person::name)
                .collect(Collectors.joining("、"));
    }

    private String said(Hearing hearing, Function<Session, @Nullable String> phase) {
        return mapper.sessions(hearing).stream()
                .map(phase)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String content(Session session) {
        var parts = new ArrayList<String>();
        add(parts, "officersCase", session.officersCase());
        add(parts, "partyStatement", session.partyStatement());
        add(parts, "thirdPartyStatement", session.thirdPartyStatement());
        add(parts, "crossExamination", session.crossExamination());
        add(parts, "debate", session.debate());
        add(parts, "lastWords", session.lastWords());
        var ground = session.suspension() != null
                ? caseFields.word("hearingSuspension", session.suspension().name())
                : session.ending() == null
                        ? ""
                        : caseFields.word("hearingEnding", session.ending().name());
        parts.add(caseFields.word("hearingSession", session.outcome().name())
                + (ground.isEmpty() ? "" : "：" + ground + "。" + session.reason()));
        add(parts, "unsignedBecause", session.unsignedBecause());
        return String.join("\n", parts);
    }

    private void add(List<String> parts, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            parts.add(caseFields.word("field", field) + "：" + text);
        }
    }

    private static String moment(Appointment appointment) {
        var day = appointment.heldOn();
        return "%d年%d月%d日%s".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), appointment.heldAt());
    }
}
