package anjuan.api;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.idempotency.Answer;
import anjuan.inbox.Inbox;
import anjuan.inbox.WaitingTask;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Desk;
import anjuan.task.NoSuchTask;
import anjuan.task.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Does tasks and sends messages, claims and releases, and says which form each task asks for. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "tasks")
class TaskApi {

    /** @param form fields of the task's form, see GET /api/tasks */
    record Doing(
            @Nullable LocalDate occurredOn,
            @Schema(type = "object") @Nullable JsonNode form) {}

    /** @param waiting ids of the tasks that wait now */
    record Done(String outcome, Stage stage, List<String> waiting) {}

    record Held(String id, @Nullable String assignee) {}

    private final Desk desk;
    private final Inbox inbox;
    private final CaseFiles files;
    private final Access access;
    private final Ledger ledger;
    private final Organisation organisation;
    private final Requests requests;
    private final Wording wording;
    private final ApiErrors errors;
    private final TaskForms forms;
    private final ObjectMapper json;

    TaskApi(
            Desk desk,
            Inbox inbox,
            CaseFiles files,
            Access access,
            Ledger ledger,
            Organisation organisation,
            Requests requests,
            Wording wording,
            ApiErrors errors,
            TaskForms forms,
            ObjectMapper json) {
        this.desk = desk;
        this.inbox = inbox;
        this.files = files;
        this.access = access;
        this.ledger = ledger;
        this.organisation = organisation;
        this.requests = requests;
        this.wording = wording;
        this.errors = errors;
        this.forms = forms;
        this.json = json;
    }

    @Operation(summary = "Every task and message with the fields of its form")
    @GetMapping("/tasks")
    List<TaskForms.Described> tasks() {
        return forms.all();
    }

    @Operation(summary = "Do a task, or send a message, on the legal date given")
    @PostMapping(path = "/cases/{caseNumber}/tasks/{task}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> complete(
            Officer officer,
            @PathVariable CaseNumber caseNumber,
            @PathVariable String task,
            @RequestParam(required = false) @Nullable String matter,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody Doing doing)
            throws JsonProcessingException {
        var form = form(task, doing.form());
        var occurredOn = doing.occurredOn();
        if (occurredOn == null) {
            throw new Refused(422, wording.refused("REFUSED", List.of(Refusal.at("occurredOn", "REQUIRED"))));
        }
        var on = named(caseNumber, matter);
        // also before an answer that was given earlier is given again
        access.requireSight(officer, caseNumber);
        return requests.perform(
                officer,
                key,
                address(on, task, occurredOn.toString()),
                form,
                () -> answer(caseNumber, desk.complete(officer, on, task, occurredOn, form)));
    }

    @Operation(summary = "Take an unclaimed task")
    @PostMapping("/cases/{caseNumber}/tasks/{task}/claim")
    ResponseEntity<String> claim(
            Officer officer,
            @PathVariable CaseNumber caseNumber,
            @PathVariable String task,
            @RequestParam(required = false) @Nullable String matter,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key) {
        var on = named(caseNumber, matter);
        return requests.perform(officer, key, address(on, task, "claim"), "", () -> {
            var open = openTo(officer, on, task);
            boolean isMine = officer.id().equals(open.assignee()) || inbox.claim(open, officer);
            return isMine ? held(open, officer.id()) : tooLate(caseNumber, open);
        });
    }

    @Operation(summary = "Give a claimed task back")
    @PostMapping("/cases/{caseNumber}/tasks/{task}/release")
    ResponseEntity<String> release(
            Officer officer,
            @PathVariable CaseNumber caseNumber,
            @PathVariable String task,
            @RequestParam(required = false) @Nullable String matter,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key) {
        var on = named(caseNumber, matter);
        return requests.perform(officer, key, address(on, task, "release"), "", () -> {
            var open = openTo(officer, on, task);
            boolean isFree = open.assignee() == null || inbox.release(open, officer);
            return isFree ? held(open, null) : tooLate(caseNumber, open);
        });
    }

    /** The form of a task from its JSON; none given is an empty one. */
    private Record form(String task, @Nullable JsonNode fields) throws JsonProcessingException {
        var type = desk.page(task).formType();
        var given = fields == null || fields instanceof NullNode ? json.createObjectNode() : fields;
        if (!given.isObject()) {
            throw new Refused(400, wording.errorAt("form", "BAD_VALUE"));
        }
        return json.treeToValue(given, type);
    }

    private Answer<Refused> answer(CaseNumber caseNumber, Completion completion) {
        if (completion instanceof Completion.Completed completed) {
            return requests.done(
                    200,
                    new Done(
                            completed.outcome(),
                            files.read(caseNumber).stage(),
                            inbox.ofCase(caseNumber).stream()
                                    .map(waiting -> waiting.open().key())
                                    .toList()));
        }
        if (completion instanceof Completion.Refused refused) {
            return Requests.refused(422, wording.refused("REFUSED", refused.refusals()));
        }
        if (completion instanceof Completion.TooLate late) {
            return Requests.refused(409, tooLate(late));
        }
        return Requests.refused(403, notYours(((Completion.NotYours) completion).role()));
    }

    private ApiError tooLate(Completion.TooLate late) {
        if (late.done() != null) {
            return new ApiError("TOO_LATE", errors.done(late.done()), List.of());
        }
        return late.heldBy() != null
                ? new ApiError("TOO_LATE", wording.refusal("TOO_LATE.held", late.heldBy()), List.of())
                : wording.error("TOO_LATE");
    }

    private ApiError notYours(String role) {
        return new ApiError("NOT_YOURS", wording.refusal("POST_NEEDED", wording.post(role)), List.of());
    }

    /** The open task of that id, in the diagram or in the engine, that a person may have. */
    private WaitingTask openTo(Officer officer, Matter matter, String task) {
        var caseNumber = matter.caseNumber();
        access.requireSight(officer, caseNumber);
        var waiting = inbox.ofCase(caseNumber).stream()
                .filter(one -> one.open().key().equals(task) || one.open().id().equals(task))
                .filter(one -> matter.isWholeCase() || one.open().matter().equals(matter))
                .findFirst();
        if (waiting.isEmpty()) {
            if (!desk.roles().containsKey(task)) {
                throw new NoSuchTask(task);
            }
            throw new Refused(
                    409,
                    tooLate(new Completion.TooLate(ledger.latest(matter, task).orElse(null), null)));
        }
        if (!access.has(officer, waiting.get().role(), files.read(caseNumber))) {
            throw new Refused(403, notYours(waiting.get().role().name()));
        }
        return waiting.get();
    }

    private Answer<Refused> held(WaitingTask task, @Nullable String assignee) {
        return requests.done(200, new Held(task.open().key(), assignee));
    }

    private Answer<Refused> tooLate(CaseNumber caseNumber, WaitingTask seen) {
        var holder = inbox.find(seen.open().id())
                .map(WaitingTask::assignee)
                .flatMap(organisation::findOfficer)
                .map(Officer::name)
                .orElse(null);
        var done = holder == null
                ? ledger.latest(seen.open().matter(), seen.open().key()).orElse(null)
                : null;
        return Requests.refused(409, tooLate(new Completion.TooLate(done, holder)));
    }

    private Matter named(CaseNumber caseNumber, @Nullable String matter) {
        if (matter == null || matter.isEmpty()) {
            return Matter.of(caseNumber);
        }
        if (!Matter.isWellFormed(matter)) {
            throw new Refused(400, wording.errorAt("matter", "BAD_VALUE"));
        }
        return new Matter(caseNumber, matter);
    }

    private static String address(Matter matter, String task, String what) {
        return matter + "/" + task + "/" + what;
    }
}
