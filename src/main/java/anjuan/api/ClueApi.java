package anjuan.api;

import anjuan.idempotency.Answer;
import anjuan.intake.ClueForm;
import anjuan.intake.Intake;
import anjuan.intake.Registered;
import anjuan.officer.Officer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes clues in. */
@RestController
@RequestMapping(path = "/api/clues", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "clues")
class ClueApi {

    /** @param known whether the bureau had taken a clue with this reference before */
    record Lodged(String caseNumber, boolean known) {}

    private final Intake intake;
    private final Requests requests;
    private final Wording wording;

    ClueApi(Intake intake, Requests requests, Wording wording) {
        this.intake = intake;
        this.requests = requests;
        this.wording = wording;
    }

    @Operation(summary = "Lodge a clue: 201 when its file was opened, 200 when its reference was known")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> lodge(
            Officer officer,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody ClueForm form) {
        return requests.perform(officer, key, "lodge", form, () -> answer(intake.lodge(officer, form)));
    }

    private Answer<Refused> answer(Registered registered) {
        if (registered instanceof Registered.Opened opened) {
            return requests.done(201, new Lodged(opened.caseNumber().value(), false));
        }
        if (registered instanceof Registered.Known known) {
            return requests.done(200, new Lodged(known.caseNumber().value(), true));
        }
        var refusals = ((Registered.Refused) registered).refusals();
        boolean lacksPost = refusals.stream().anyMatch(refusal -> refusal.code().equals("POST_NEEDED"));
        return lacksPost
                ? Requests.refused(403, wording.refused("NOT_YOURS", refusals))
                : Requests.refused(422, wording.refused("REFUSED", refusals));
    }
}
