package anjuan.api;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseNumber;
import anjuan.idempotency.Answer;
import anjuan.library.AnswerLibrary;
import anjuan.library.CaseAnswer;
import anjuan.library.Citations;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the answers that a case relies on, and takes a citation back; one is cited by the task {@code answerCited}. */
@RestController
@RequestMapping(path = "/api/cases/{caseNumber}/citations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "library")
class CitationApi {

    record Done(String outcome) {}

    private final Citations citations;
    private final AnswerLibrary library;
    private final Access access;
    private final Requests requests;
    private final Wording wording;

    CitationApi(Citations citations, AnswerLibrary library, Access access, Requests requests, Wording wording) {
        this.citations = citations;
        this.library = library;
        this.access = access;
        this.requests = requests;
        this.wording = wording;
    }

    @Operation(summary = "The answers that a case cites, cited and took back, and those given for it")
    @Transactional(readOnly = true)
    @GetMapping
    List<CaseAnswer> list(Officer officer, @PathVariable CaseNumber caseNumber) {
        access.requireSight(officer, caseNumber);
        return library.of(caseNumber);
    }

    @Operation(summary = "Take a citation back; it stays to be seen")
    @PostMapping(path = "/{answer}/takeBack", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> takeBack(
            Officer officer,
            @PathVariable CaseNumber caseNumber,
            @PathVariable String answer,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody Citations.TakeBackForm form) {
        access.requireSight(officer, caseNumber);
        return requests.perform(
                officer,
                key,
                caseNumber + " citations " + answer,
                form,
                () -> answer(citations.takeBack(officer, caseNumber, answer, form)));
    }

    private Answer<Refused> answer(Completion completion) {
        if (completion instanceof Completion.Completed completed) {
            return requests.done(200, new Done(completed.outcome()));
        }
        return completion instanceof Completion.Refused refused
                ? Requests.refused(422, wording.refused("REFUSED", refused.refusals()))
                : Requests.refused(
                        403,
                        new ApiError(
                                "NOT_YOURS",
                                wording.refusal("POST_NEEDED", wording.post(Role.HANDLER.name())),
                                List.of()));
    }
}
