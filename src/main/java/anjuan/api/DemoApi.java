package anjuan.api;

import anjuan.demo.BusinessDate;
import anjuan.officer.Officer;
import anjuan.task.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the business date of the demonstration; there is no such address outside it. */
@RestController
@Profile("demo")
@RequestMapping(path = "/api/demo/clock", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "demo")
class DemoApi {

    /** Either of the two. */
    record Move(@Nullable Long days, @Nullable LocalDate date) {}

    record Today(LocalDate date) {}

    private final BusinessDate businessDate;
    private final Requests requests;
    private final Wording wording;
    private final ObjectMapper json;

    DemoApi(BusinessDate businessDate, Requests requests, Wording wording, ObjectMapper json) {
        this.businessDate = businessDate;
        this.requests = requests;
        this.wording = wording;
        this.json = json;
    }

    @Operation(summary = "The business date")
    @GetMapping
    Today today() {
        return new Today(businessDate.today());
    }

    /**
     * The day that is aimed at is settled under the key first, the move follows: a repeated request finds the same day
     * and goes nowhere, or on to it, should the first have died between the two.
     */
    @Operation(summary = "Move the business date forward; timers fire and warnings appear")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    synchronized ResponseEntity<String> move(
            Officer officer,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody Move move)
            throws JsonProcessingException {
        var answer = requests.perform(officer, key, "clock", move, () -> {
            var today = businessDate.today();
            if ((move.days() == null) == (move.date() == null)) {
                return Requests.refused(422, refused("days", "CLOCK_DAYS_OR_DATE"));
            }
            long days = move.days() == null ? ChronoUnit.DAYS.between(today, move.date()) : move.days();
            if (days < 1 || days > BusinessDate.MOST_DAYS) {
                var field = move.days() == null ? "date" : "days";
                return Requests.refused(422, refused(field, "CLOCK_MOVE_OUT_OF_RANGE", BusinessDate.MOST_DAYS));
            }
            return requests.done(200, new Today(today.plusDays(days)));
        });
        businessDate.moveTo(json.readValue(answer.getBody(), Today.class).date());
        return answer;
    }

    private ApiError refused(String field, String code, Object... args) {
        return wording.refused("REFUSED", List.of(Refusal.at(field, code, args)));
    }
}
