package anjuan.api;

import anjuan.idempotency.Answer;
import anjuan.intake.Registered;
import anjuan.officer.Officer;
import anjuan.summary.OnTheSpot;
import anjuan.summary.SceneForm;
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

/** Opens files on the scene; what follows are tasks as of every case. */
@RestController
@RequestMapping(path = "/api/on-the-spot", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "on the spot")
class SpotApi {

    record Opened(String caseNumber) {}

    private final OnTheSpot onTheSpot;
    private final Requests requests;
    private final Wording wording;

    SpotApi(OnTheSpot onTheSpot, Requests requests, Wording wording) {
        this.onTheSpot = onTheSpot;
        this.requests = requests;
        this.wording = wording;
    }

    @Operation(summary = "Open the file of a breach that two officers found and mean to penalise on the spot: 201")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> open(
            Officer officer,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody SceneForm form) {
        return requests.perform(officer, key, "openOnTheSpot", form, () -> answer(onTheSpot.open(officer, form)));
    }

    private Answer<Refused> answer(Registered registered) {
        if (registered instanceof Registered.Refused refused) {
            boolean isNotTheirs = refused.refusals().stream()
                    .anyMatch(refusal -> refusal.code().equals("POST_NEEDED"));
            return isNotTheirs
                    ? Requests.refused(403, wording.refused("NOT_YOURS", refused.refusals()))
                    : Requests.refused(422, wording.refused("REFUSED", refused.refusals()));
        }
        return requests.done(
                201, new Opened(((Registered.Opened) registered).caseNumber().value()));
    }
}
