package anjuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.definition.Drafts;
import anjuan.engine.Definitions;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;

/** The workshop by HTTP: the same acts and refusals as by page; rolled back after each test. */
@AnjuanTest
@Transactional
class DefinitionApiTest {

    private static final Map<String, Object> WHY = Map.of("reason", "统一名称", "legalBasis", "云市监发〔2026〕8号");

    @Autowired
    Caller caller;

    @Autowired
    Definitions definitions;

    @Autowired
    Drafts drafts;

    @Autowired
    ObjectMapper json;

    @Test
    void versionsAreReadToTheLetter() throws Exception {
        caller.reads("guanli", "/definitions")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].key").value(hasItem("penaltyCase")))
                .andExpect(jsonPath("$[*].key").value(hasItem("review-kind")));
        var active = definitions.active("refer" + "Crime").orElseThrow();
        caller.reads("guanli", "/definitions/referCrime/versions")
                .andExpect(jsonPath("$[0].version").value(active.number()));
        caller.reads("guanli", "/definitions/referCrime/versions/" + active.number() + "/content")
                .andExpect(content().bytes(definitions.content(active).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDraftIsSavedSubmittedAndApprovedByAnother() throws Exception {
        caller.posts("guanli", "/definitions/referCrime/drafts", WHY).andExpect(status().isCreated());
        var draft = drafts.open("referCrime").orElseThrow();
        var address = "/definitions/drafts/" + draft.id();
        caller.posts("guanli", address + "/submit", Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("DRAFT_CHANGES_NOTHING"));

        save(address, 1, draft.content().replace("移送公安机关", "向公安机关移送")).andExpect(status().isOk());
        save(address, 1, draft.content())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("DRAFT_CHANGED_MEANWHILE"));
        caller.posts("guanli", address + "/submit", Map.of())
                .andExpect(jsonPath("$.state").value("SUBMITTED"));
        caller.posts("guanli", address + "/approve", Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("DRAFT_IS_YOURS"));
        caller.posts("fuhe", address + "/approve", Map.of("note", "同意"))
                .andExpect(jsonPath("$.state").value("ACTIVE"));

        assertThat(definitions.content(definitions.active("referCrime").orElseThrow()))
                .contains("向公安机关移送");
    }

    @Test
    void aMigrationIsAskedForByNumbersOfVersions() throws Exception {
        caller.posts(
                        "guanli",
                        "/definitions/referCrime/migrations",
                        Map.of("from", 1, "to", 1, "moves", List.of(), "trial", true, "reason", "统一办理"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("MIGRATION_VERSIONS"));
        caller.posts("guanli", "/definitions/referCrime/migrations", Map.of("from", 1, "to", 2))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aRuleOfTheBureauIsChangedTheSameWay() throws Exception {
        caller.reads("guanli", "/rules").andExpect(jsonPath("$[*].key").value(hasItem("local-limits")));
        caller.reads("guanli", "/rules/numbering/versions/0/content")
                .andExpect(content().string(containsString("{serial}")));
        caller.posts(
                        "guanli",
                        "/rules/local-limits/drafts",
                        Map.of(
                                "reason", "从快办理",
                                "legalBasis", "云市监发〔2026〕8号",
                                "effectiveFrom", "2090-05-01",
                                "content", "local-limits:\n  - { id: A61, amount: 3 }\n"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.findings[0].code").value("LIMIT_NOT_OURS_TO_CUT"));
        var draft = drafts.open("local-limits").orElseThrow();
        var address = "/definitions/drafts/" + draft.id();
        caller.posts("guanli", address + "/submit", Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("DRAFT_NOT_SOUND"));
        save(address, 1, "local-limits:\n  - { id: A80, amount: 60 }\n").andExpect(status().isOk());
        caller.posts("guanli", address + "/submit", Map.of())
                .andExpect(jsonPath("$.state").value("SUBMITTED"));
        caller.posts("guanli", address + "/approve", Map.of()).andExpect(status().isUnprocessableEntity());
        caller.posts("fuhe", address + "/approve", Map.of())
                .andExpect(jsonPath("$.state").value("ACTIVE"));
        caller.reads("guanli", "/rules/local-limits/versions")
                .andExpect(jsonPath("$[0].effectiveFrom").value("2090-05-01"));

        caller.reads("guanli", "/rules/noSuch/versions").andExpect(status().isNotFound());
        caller.reads(Story.HEAD, "/rules").andExpect(status().isForbidden());
        caller.posts(Story.HEAD, "/rules/numbering/drafts", WHY).andExpect(status().isForbidden());
    }

    @Test
    void whatIsNotThereAndWhoMayNotAreToldApart() throws Exception {
        caller.reads("guanli", "/definitions/noSuch/versions/1/content").andExpect(status().isNotFound());
        caller.reads("guanli", "/definitions/drafts/999999")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("NO_SUCH_DEFINITION"));
        caller.reads("guanli", "/definitions/migrations/999999").andExpect(status().isNotFound());
        for (var address : List.of("/definitions", "/definitions/referCrime/versions", "/definitions/drafts/1")) {
            caller.reads(Story.HEAD, address).andExpect(status().isForbidden());
        }
        caller.posts(Story.HEAD, "/definitions/referCrime/drafts", WHY).andExpect(status().isForbidden());
        caller.posts(Story.HEAD, "/definitions/drafts/1/approve", Map.of()).andExpect(status().isForbidden());
    }

    private org.springframework.test.web.servlet.ResultActions save(String address, int revision, String content)
            throws Exception {
        return caller.sends(
                "guanli",
                put("/api" + address + "/content")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("revision", revision, "content", content))));
    }
}
