package anjuan.hearing;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 举行听证 (A69, A70): on the day that was fixed and announced in time; the phases in their order, who attended, and
 * whether the hearing was carried through, suspended or ended; form 40.
 */
@Component
class ConductHearing extends HostPage<ConductHearing.Form> {

    /**
     * @param until when the day of hearing ended
     * @param allSigned whether everybody signed the record
     * @param unsignedBecause who did not, and why
     */
    record Form(
            @NotNull LocalTime until,
            @Valid @NotEmpty @Size(max = 30) List<Attendee> attendees,
            @NotNull SessionOutcome session,
            @Nullable SuspensionGround suspension,
            @Nullable EndingGround ending,
            @Nullable @Size(max = 2000) String reason,
            @Nullable @Size(max = 4000) String officersCase,
            @Nullable @Size(max = 4000) String partyStatement,
            @Nullable @Size(max = 4000) String thirdPartyStatement,
            @Nullable @Size(max = 4000) String crossExamination,
            @Nullable @Size(max = 4000) String debate,
            @Nullable @Size(max = 4000) String lastWords,
            @NotNull Boolean allSigned,
            @Nullable @Size(max = 500) String unsignedBecause) {

        Form {
            attendees = attendees == null ? List.of() : List.copyOf(attendees);
        }
    }

    private final Hearings hearings;
    private final HearingMapper mapper;
    private final HearingPapers papers;
    private final Deadlines deadlines;

    ConductHearing(Hearings hearings, Access access, HearingMapper mapper, HearingPapers papers, Deadlines deadlines) {
        super(hearings, access);
        this.hearings = hearings;
        this.mapper = mapper;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第六十四条；市场监督管理行政处罚听证办法 第二十三条至第二十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, List.of(), null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    Verdict carryOut(Work work, Hearing hearing, Form form) {
        var obstacle = obstacle(work, hearing, form);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var missing = missing(form);
        if (!missing.isEmpty()) {
            return Verdict.refused(missing);
        }
        var session = session(work, hearing, form);
        mapper.insertSession(session);
        if (form.session() != SessionOutcome.HEARING_SUSPENDED) {
            mapper.end(hearing, work.occurredOn(), session.ending(), session.reason());
            deadlines.start(work.matter(), "A71", work.occurredOn());
        }
        papers.makeRecord(work, hearing, session, form.attendees());
        return Verdict.done(
                        form.session().name(),
                        Map.of("hearingOutcome", form.session().name()))
                .because(form.reason());
    }

    private Optional<Refusal> obstacle(Work work, Hearing hearing, Form form) {
        if (hearing.endedOn() != null) {
            return Optional.of(Refusal.of("HEARING_OVER", hearing.endedOn()));
        }
        var fixed = hearings.appointment(hearing);
        if (fixed.isEmpty()) {
            return Optional.of(Refusal.of("HEARING_NOT_FIXED"));
        }
        if (fixed.get().next() != NextStep.HOLD) {
            return Optional.of(
                    Refusal.of("HEARING_NOT_TOLD_IN_TIME", fixed.get().heldOn()));
        }
        if (hearings.isSuspended(hearing)) {
            return Optional.of(Refusal.of("HEARING_IS_SUSPENDED"));
        }
        if (!work.occurredOn().equals(fixed.get().heldOn())) {
            return Optional.of(Refusal.at(
                    "occurredOn", "HEARING_ON_ANOTHER_DAY", fixed.get().heldOn()));
        }
        boolean isRecusalOpen = mapper.recusals(hearing).stream().anyMatch(Recusal::isOpen);
        return isRecusalOpen && form.session() == SessionOutcome.HELD
                ? Optional.of(Refusal.at("session", "HEARING_RECUSAL_UNDECIDED"))
                : Optional.empty();
    }

    private static List<Refusal> missing(Form form) {
        var missing = new ArrayList<Refusal>();
        switch (form.session()) {
            case HELD -> {
                var phases = new LinkedHashMap<String, @Nullable String>();
                phases.put("officersCase", form.officersCase());
                phases.put("partyStatement", form.partyStatement());
                phases.put("crossExamination", form.crossExamination());
                phases.put("debate", form.debate());
                phases.put("lastWords", form.lastWords());
                phases.forEach((field, text) -> {
                    if (isBlank(text)) {
                        missing.add(Refusal.at(field, "HEARING_PHASE_MISSING"));
                    }
                });
            }
            case HEARING_SUSPENDED -> require(missing, "suspension", form.suspension(), form.reason());
            case HEARING_ENDED -> require(missing, "ending", form.ending(), form.reason());
        }
        if (!form.allSigned() && isBlank(form.unsignedBecause())) {
            missing.add(Refusal.at("unsignedBecause", "HEARING_RECORD_UNSIGNED"));
        }
        return missing;
    }

    private static void require(List<Refusal> missing, String field, @Nullable Object ground, @Nullable String reason) {
        if (ground == null) {
            missing.add(Refusal.at(field, "REQUIRED"));
        }
        if (isBlank(reason)) {
            missing.add(Refusal.at("reason", "REQUIRED"));
        }
    }

    private Session session(Work work, Hearing hearing, Form form) {
        return new Session(
                work.caseNumber(),
                work.matter().id(),
                hearing.round(),
                mapper.sessions(hearing).size() + 1,
                hearings.appointment(hearing).orElseThrow().no(),
                work.occurredOn(),
                form.until(),
                form.session(),
                form.session() == SessionOutcome.HEARING_SUSPENDED ? form.suspension() : null,
                form.session() == SessionOutcome.HEARING_ENDED ? form.ending() : null,
                form.reason(),
                form.attendees().stream().map(Attendee::toString).collect(Collectors.joining("、")),
                form.officersCase(),
                form.partyStatement(),
                form.thirdPartyStatement(),
                form.crossExamination(),
                form.debate(),
                form.lastWords(),
                form.allSigned() ? null : form.unsignedBecause());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
