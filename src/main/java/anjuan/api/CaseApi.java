package anjuan.api;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Party;
import anjuan.casefile.RightKind;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.deadline.LimitUnit;
import anjuan.deadline.RunningClock;
import anjuan.deadline.Urgency;
import anjuan.inbox.Inbox;
import anjuan.inbox.WaitingTask;
import anjuan.ledger.Chain;
import anjuan.ledger.ExportedCase;
import anjuan.ledger.Ledger;
import anjuan.ledger.LedgerEntry;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.suspension.Suspension;
import anjuan.suspension.SuspensionGround;
import anjuan.suspension.Suspensions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads cases: all that is known of one, and its chain. */
@RestController
@RequestMapping(path = "/api/cases/{caseNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "cases")
class CaseApi {

    record Found(
            String number,
            Stage stage,
            Source source,
            String bureau,
            String unit,
            String respondent,
            RightKind rightKind,
            @Nullable String rightNumber,
            @Nullable String rightName,
            String summary,
            LocalDate receivedOn,
            @Nullable String filingNumber,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate archivedOn,
            LocalDate lastActOn,
            @Nullable SuspensionGround suspendedFor,
            List<Party> parties,
            List<Running> clocks,
            List<Waiting> tasks,
            List<CasePapers.Paper> papers,
            List<CasePapers.File> attachments,
            List<Entry> ledger) {}

    /**
     * One clock of the case.
     *
     * @param dueOn the day to act by
     * @param unrolled the last day by the count alone
     * @param daysElapsed calendar days from the start to its end, or to today
     * @param derivation how the due date came about, line by line
     */
    record Running(
            String limit,
            String name,
            String source,
            int round,
            LocalDate startedOn,
            LocalDate dueOn,
            LocalDate unrolled,
            LocalDate rolled,
            @Nullable LocalDate endedOn,
            Urgency urgency,
            long daysLeft,
            LimitUnit unit,
            int extensions,
            long daysElapsed,
            boolean provisional,
            List<String> derivation) {}

    /** @param id of the task in the diagram, @param taskId of this one in the engine */
    record Waiting(
            String id,
            String matter,
            String taskId,
            String title,
            Role role,
            @Nullable String assignee,
            Instant since) {}

    record Entry(
            int seq,
            LocalDate occurredOn,
            Instant recordedAt,
            String actorId,
            String actorName,
            String post,
            String act,
            @Nullable String object,
            String outcome,
            @Nullable String reason,
            @Nullable String legalBasis,
            @Nullable String diagram,
            String hash) {}

    /** @param firstBad number of the first entry that is wrong, null when the chain is sound */
    record Verified(boolean sound, int entries, @Nullable Integer firstBad, Chain.@Nullable Fault fault) {}

    private final CaseFiles files;
    private final Access access;
    private final Deadlines deadlines;
    private final Inbox inbox;
    private final Ledger ledger;
    private final Organisation organisation;
    private final CasePapers papers;
    private final Suspensions suspensions;
    private final Wording wording;
    private final Clock clock;

    CaseApi(
            CaseFiles files,
            Access access,
            Deadlines deadlines,
            Inbox inbox,
            Ledger ledger,
            Organisation organisation,
            CasePapers papers,
            Suspensions suspensions,
            Wording wording,
            Clock clock) {
        this.files = files;
        this.access = access;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.ledger = ledger;
        this.organisation = organisation;
        this.papers = papers;
        this.suspensions = suspensions;
        this.wording = wording;
        this.clock = clock;
    }

    @Operation(summary = "A case with its parties, clocks, tasks, papers and ledger")
    @Transactional(readOnly = true)
    @GetMapping
    Found read(Officer officer, @PathVariable CaseNumber caseNumber) {
        access.requireSight(officer, caseNumber);
        return found(officer, files.read(caseNumber));
    }

    @Operation(summary = "Verify the chain of the case's ledger")
    @GetMapping("/ledger/verification")
    Verified verify(Officer officer, @PathVariable CaseNumber caseNumber) {
        access.requireSight(officer, caseNumber);
        var verification = ledger.verify(caseNumber);
        return new Verified(
                verification.isSound(), verification.entries(), verification.firstBad(), verification.fault());
    }

    @Operation(summary = "The ledger of the case as a file that \"java -jar anjuan.jar verify FILE\" checks offline")
    @GetMapping("/ledger/export")
    ResponseEntity<ExportedCase> export(Officer officer, @PathVariable CaseNumber caseNumber) {
        access.requireSight(officer, caseNumber);
        var name = ContentDisposition.attachment()
                .filename(caseNumber + "-ledger.json")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(ExportedCase.of(caseNumber, ledger.export(caseNumber)));
    }

    private Found found(Officer officer, CaseFile file) {
        var number = file.number();
        return new Found(
                number.value(),
                file.stage(),
                file.source(),
                organisation.bureau(file.bureauId()).name(),
                organisation.unit(file.unitId()).name(),
                file.respondent(),
                file.rightKind(),
                file.rightNumber(),
                file.rightName(),
                file.summary(),
                file.receivedOn(),
                file.filingNumber(),
                file.filedOn(),
                file.decidedOn(),
                file.servedOn(),
                file.endedOn(),
                file.archivedOn(),
                file.lastActOn(),
                suspensions.lasting(number).map(Suspension::ground).orElse(null),
                access.shown(files.parties(number), officer, file),
                deadlines.of(number).stream().map(this::running).toList(),
                inbox.ofCase(number).stream().map(this::waiting).toList(),
                papers.papers(number),
                papers.files(number),
                ledger.entries(number).stream().map(CaseApi::entry).toList());
    }

    private Running running(RunningClock running) {
        var until = running.ended() == null ? LocalDate.now(clock) : running.ended();
        var due = running.dueDate();
        return new Running(
                running.limit().id(),
                wording.word("limit." + running.limit().id()),
                running.limit().source(),
                running.round(),
                running.start(),
                due.effective(),
                due.unrolled(),
                due.rolled(),
                running.ended(),
                running.urgency(),
                running.daysLeft(),
                due.unit(),
                running.extensions().size(),
                ChronoUnit.DAYS.between(running.start(), until),
                due.isProvisional(),
                due.derivation().lines().stream()
                        .map(line -> wording.word(line.key(), line.arguments())
                                + (line.source().isEmpty() ? "" : " (" + line.source() + ")"))
                        .toList());
    }

    private Waiting waiting(WaitingTask task) {
        return new Waiting(
                task.open().key(),
                task.open().matter().id(),
                task.open().id(),
                wording.word("task." + task.open().key() + ".title"),
                task.role(),
                task.assignee(),
                task.since());
    }

    private static Entry entry(LedgerEntry entry) {
        return new Entry(
                entry.seq(),
                entry.occurredOn(),
                entry.recordedAt(),
                entry.actorId(),
                entry.actorName(),
                entry.post(),
                entry.act(),
                entry.object(),
                entry.outcome(),
                entry.reason(),
                entry.legalBasis(),
                entry.diagram(),
                entry.hash());
    }
}
