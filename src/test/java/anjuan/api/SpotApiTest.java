package anjuan.api;

import static anjuan.testing.Forms.with;
import static anjuan.testing.OnTheScene.aScene;
import static anjuan.testing.OnTheScene.checked;
import static anjuan.testing.OnTheScene.fined;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.testing.AnjuanTest;
import anjuan.testing.OnTheScene;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnjuanTest
class SpotApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Caller caller;

    @Autowired
    OnTheScene scene;

    @Test
    void aSceneOpensOneFileHoweverOftenItIsSent() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = aScene(DAY, "PERSON");

        caller.postsWithKey(Story.LEAD, key, "/on-the-spot", body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.caseNumber").value(containsString("YZ-2026-")));
        caller.postsWithKey(Story.LEAD, key, "/on-the-spot", body).andExpect(status().isCreated());
    }

    @Test
    void aSceneIsRefusedAtItsFieldAndToThoseWhoAreNoOfficers() throws Exception {
        caller.posts(Story.LEAD, "/on-the-spot", with(aScene(DAY, "PERSON"), "second", Story.LEAD))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("second"))
                .andExpect(jsonPath("$.fields[0].code").value("OFFICERS_TWO_NEEDED"));
        caller.posts(Story.CLERK, "/on-the-spot", aScene(DAY, "PERSON"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("NOT_YOURS"));
        caller.posts(Story.LEAD, "/on-the-spot", with(aScene(DAY, "PERSON"), "unitId", "yz-team"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theDecisionIsGuardedAsOnThePage() throws Exception {
        var number = scene.opened(DAY, "PERSON");

        caller.posts(Story.LEAD, "/cases/" + number + "/tasks/decideOnTheSpot", doing(fined(200)))
                .andExpect(status().isConflict());
        caller.posts(Story.HEAD, "/cases/" + number + "/tasks/checkOnTheSpot", doing(checked(DAY)))
                .andExpect(status().isForbidden());
        caller.posts(Story.LEAD, "/cases/" + number + "/tasks/checkOnTheSpot", doing(checked(DAY)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.waiting", contains("decideOnTheSpot")));
        caller.posts(Story.LEAD, "/cases/" + number + "/tasks/decideOnTheSpot", doing(fined(201)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("fine"))
                .andExpect(jsonPath("$.fields[0].code").value("SPOT_FINE_TOO_HIGH"))
                .andExpect(jsonPath("$.fields[0].message").value(containsString("200")));
        caller.posts(Story.LEAD, "/cases/" + number + "/tasks/decideOnTheSpot", doing(with(fined(200), "gain", 5000)))
                .andExpect(status().isBadRequest());
        caller.posts(Story.LEAD, "/cases/" + number + "/tasks/decideOnTheSpot", doing(fined(200)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("PERFORMING"))
                .andExpect(jsonPath("$.waiting", containsInAnyOrder("recordPerformance", "handInPapers")));
    }

    private static Map<String, Object> doing(Map<String, Object> form) {
        return Map.of("occurredOn", DAY.toString(), "form", form);
    }
}
