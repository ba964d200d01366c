package anjuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@AnjuanTest
class CaseApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void aCaseIsReadWithItsClocksTasksPapersAndLedger() throws Exception {
        var number = story.filed(DAY);

        caller.reads(Story.LEAD, "/cases/" + number)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(number.value()))
                .andExpect(jsonPath("$.stage").value("INVESTIGATING"))
                .andExpect(jsonPath("$.filedOn").value("2026-03-02"))
                .andExpect(jsonPath("$.tasks[0].id").value("appointOfficers"))
                .andExpect(jsonPath("$.tasks[0].role").value("UNIT_HEAD"))
                .andExpect(jsonPath("$.clocks[?(@.limit == 'A80')].startedOn").value("2026-03-02"))
                .andExpect(jsonPath("$.clocks[?(@.limit == 'A80')].unrolled").value("2026-05-31"))
                .andExpect(jsonPath("$.clocks[?(@.limit == 'A80')].extensions").value(0))
                .andExpect(jsonPath("$.clocks[?(@.limit == 'A02')].endedOn").value("2026-03-02"))
                .andExpect(jsonPath("$.clocks[0].derivation[0]").value(containsString("2026-03-02")))
                .andExpect(jsonPath("$.papers[*].kind").value(hasItem("FILING_APPROVAL")))
                .andExpect(jsonPath("$.ledger[0].act").value("lodgeClue"))
                .andExpect(jsonPath("$.ledger[0].actorName").value("陈静"));
    }

    @Test
    void whoNeedNotKnowDoesNotLearnWhoComplained() throws Exception {
        var clue = Story.aClue(DAY);
        clue.put("complainantAddress", "云州市解放路 9 号");
        clue.put("complainantPhone", "13800000000");
        var number = story.lodged(clue);

        caller.reads(Story.CLERK, "/cases/" + number)
                .andExpect(
                        jsonPath("$.parties[?(@.role == 'COMPLAINANT')].name").value("张某"))
                .andExpect(
                        jsonPath("$.parties[?(@.role == 'COMPLAINANT')].phone").value("13800000000"));
        caller.reads(Story.UNIT_HEAD, "/cases/" + number)
                .andExpect(
                        jsonPath("$.parties[?(@.role == 'COMPLAINANT')].name").value("张某"));
        for (var other : new String[] {Story.HEAD, Story.LEGAL, "shi.banan3"}) {
            var text = caller.reads(other, "/cases/" + number)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(text).doesNotContain("张某", "13800000000", "解放路").contains("云州市某百货商行");
        }
    }

    @Test
    void aRecusedOfficerSeesTheCaseNowhere() throws Exception {
        var number = story.verifying(DAY);
        jdbc.update(
                "insert into access_recusal (case_number, officer_id, since, reason) values (?, ?, ?, ?)",
                number.value(),
                Story.LEAD,
                java.sql.Date.valueOf(DAY),
                "近亲属");

        caller.reads(Story.LEAD, "/cases/" + number).andExpect(status().isNotFound());
        caller.reads(Story.LEAD, "/cases/" + number + "/ledger/export").andExpect(status().isNotFound());
        caller.posts(
                        Story.LEAD,
                        "/cases/" + number + "/tasks/verifyClue",
                        Map.of("occurredOn", "2026-03-02", "form", Map.of()))
                .andExpect(status().isNotFound());
        caller.reads(Story.LEAD, "/inbox?size=200")
                .andExpect(jsonPath("$.items[*].caseNumber").value(not(hasItem(number.value()))));
    }

    @Test
    void theChainOfACaseIsVerified() throws Exception {
        var number = story.verifying(DAY);

        caller.reads(Story.LEAD, "/cases/" + number + "/ledger/verification")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sound").value(true))
                .andExpect(jsonPath("$.firstBad").doesNotExist());

        jdbc.update("update ledger_entry set actor_name = '某人' where case_number = ? and seq = 2", number.value());
        caller.reads(Story.LEAD, "/cases/" + number + "/ledger/verification")
                .andExpect(jsonPath("$.sound").value(false))
                .andExpect(jsonPath("$.firstBad").value(2))
                .andExpect(jsonPath("$.fault").value("CHANGED"));
    }

    @Test
    void theInboxIsReadPageByPage() throws Exception {
        story.lodged(DAY);
        story.lodged(DAY);

        var next = com.jayway.jsonpath.JsonPath.<String>read(
                caller.reads(Story.UNIT_HEAD, "/inbox?tab=pool&size=1")
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.items", hasSize(1)))
                        .andExpect(jsonPath("$.items[0].title").exists())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.next");
        caller.reads(Story.UNIT_HEAD, "/inbox?tab=pool&size=1&after=" + next)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.count.pool").isNumber());
    }

    @Test
    void aTaskIsClaimedByOneAndReleasedByTheSame() throws Exception {
        var number = story.awaitingFiling(DAY);
        var address = "/cases/" + number + "/tasks/decideFiling/";

        caller.posts(Story.HEAD, address + "claim", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value(Story.HEAD));
        caller.posts(Story.HEAD, address + "claim", "").andExpect(status().isOk());
        caller.posts("shi.juzhang", address + "claim", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("TOO_LATE"))
                .andExpect(jsonPath("$.message").value(containsString("吴伟")));
        caller.posts(Story.CLERK, address + "claim", "")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("NOT_YOURS"));
        caller.posts(Story.HEAD, address + "release", "").andExpect(status().isOk());
        caller.posts("shi.juzhang", address + "claim", "").andExpect(status().isOk());
    }

    @Test
    void theFormOfEveryTaskIsDescribed() throws Exception {
        caller.reads(Story.CLERK, "/tasks")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].id").value(hasItem("decideFiling")))
                .andExpect(jsonPath("$[?(@.id == 'decideFiling')].role").value("HEAD"))
                .andExpect(jsonPath("$[?(@.id == 'decideFiling')].kind").value("TASK"))
                .andExpect(jsonPath("$[?(@.id == 'extensionRequested')].kind").value("MESSAGE"))
                .andExpect(jsonPath("$[?(@.id == 'decideFiling')].fields[?(@.name == 'decision')].required")
                        .value(true))
                .andExpect(jsonPath("$[?(@.id == 'decideFiling')].fields[?(@.name == 'decision')].values[*]")
                        .value(containsInAnyOrder("FILE", "NOT_FILE", "MORE_CHECKING")))
                .andExpect(jsonPath("$[?(@.id == 'decideFiling')].fields[?(@.name == 'reason')].maxLength")
                        .value(2000))
                .andExpect(jsonPath(
                                "$[?(@.id == 'proposeDecision')].fields[?(@.name == 'penalty')].fields[?(@.name == 'fine')].type")
                        .value("number"));
    }

    @Test
    void theInterfaceDescribesItselfToAnybody() throws Exception {
        mvc.perform(get("/api/openapi"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.info.title").value("Anjuan"))
                .andExpect(jsonPath("$.components.securitySchemes.basic.scheme").value("basic"))
                .andExpect(jsonPath("$.paths['/api/clues'].post").exists())
                .andExpect(jsonPath("$.paths['/api/clues'].post.parameters[*].name")
                        .value(hasItem("Idempotency-Key")))
                .andExpect(jsonPath("$.paths['/api/clues'].post.parameters[*].name")
                        .value(not(hasItem("officer"))))
                .andExpect(jsonPath("$.paths['/api/cases/{caseNumber}/attachments'].post")
                        .exists())
                .andExpect(jsonPath("$.paths[?(@.nothing)]").value(empty()));
    }

    @Test
    void anExportNamesTheCaseAndCarriesItsHead() throws Exception {
        var number = story.verifying(DAY);

        caller.reads(Story.LEAD, "/cases/" + number + "/ledger/export")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(number + "-ledger.json")))
                .andExpect(jsonPath("$.caseNumber").value(number.value()))
                .andExpect(jsonPath("$.head.hash").isString())
                .andExpect(jsonPath("$.entries[0].seq").value(1));
    }
}
