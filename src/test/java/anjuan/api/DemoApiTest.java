package anjuan.api;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnjuanTest
class DemoApiTest {

    @Autowired
    Caller caller;

    @Autowired
    Clock clock;

    @Test
    void theDateMovesForwardOnceForEachKey() throws Exception {
        var tomorrow = LocalDate.now(clock).plusDays(1).toString();
        var key = UUID.randomUUID().toString();

        for (int time = 0; time < 2; time++) {
            caller.postsWithKey(Story.CLERK, key, "/demo/clock", Map.of("days", 1))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.date").value(tomorrow));
        }

        caller.reads(Story.CLERK, "/demo/clock")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.date").value(tomorrow));
    }

    @Test
    void theDateDoesNotMoveBackwards() throws Exception {
        caller.posts(Story.CLERK, "/demo/clock", Map.of("date", "2026-01-01"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("date"))
                .andExpect(jsonPath("$.fields[0].code").value("CLOCK_MOVE_OUT_OF_RANGE"));
    }

    @Test
    void eitherDaysOrADateIsAsked() throws Exception {
        caller.posts(Story.CLERK, "/demo/clock", Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("CLOCK_DAYS_OR_DATE"));
    }
}
