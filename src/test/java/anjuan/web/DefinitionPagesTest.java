package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.definition.DraftState;
import anjuan.definition.Drafts;
import anjuan.engine.Definitions;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The workshop as administrators see it, in both languages; rolled back after each test. */
@AnjuanTest
@Transactional
class DefinitionPagesTest {

    private static final String AUTHOR = "guanli";
    private static final String SECOND = "fuhe";

    @Autowired
    MockMvc mvc;

    @Autowired
    Definitions definitions;

    @Autowired
    Drafts drafts;

    @Test
    void theListNamesEveryProcessAndTableInBothLanguages() throws Exception {
        page("/definitions", "zh")
                .andExpect(content().string(containsString("处理当事人")))
                .andExpect(content().string(containsString("确定审核方式")));
        page("/definitions", "en")
                .andExpect(content().string(containsString("Course of a party")))
                .andExpect(content().string(not(containsString("确定"))));
        for (var language : new String[] {"zh", "en"}) {
            page("/definitions/penaltyCase", language);
            page("/definitions/penaltyCase/versions/1", language);
            page("/definitions/review-kind", language);
            page("/definitions/review-kind/versions/1", language);
            page("/definitions/ledger", language);
            page("/definitions/health", language);
            page("/definitions/transfer", language);
            page("/definitions/penaltyCase/migration", language);
        }
        mvc.perform(as(
                        AUTHOR,
                        get("/definitions/penaltyCase/versions/1/diagram.bpmn").param("lang", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Penalty case")));
    }

    @Test
    void aChangeIsBegunFromAFileSubmittedAndApprovedByAnother() throws Exception {
        var content = definitions.content(definitions.active("extendLimit").orElseThrow());
        begin("extendLimit", file(content.replace("审批延长期限", "审批期限延长"))).andExpect(status().is3xxRedirection());
        var draft = drafts.open("extendLimit").orElseThrow();
        var address = "/definitions/drafts/" + draft.id();

        page(address, "en").andExpect(content().string(containsString("All checks passed")));
        page(address, "zh").andExpect(content().string(containsString("检查通过")));
        mvc.perform(as(AUTHOR, post(address + "/submit"))).andExpect(status().is3xxRedirection());
        mvc.perform(as(AUTHOR, post(address + "/approve")).param("lang", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Nobody approves a change of their own")));
        mvc.perform(as(SECOND, post(address + "/approve"))).andExpect(status().is3xxRedirection());

        assertThat(drafts.read(draft.id()).state()).isEqualTo(DraftState.ACTIVE);
        page("/definitions/extendLimit", "zh").andExpect(content().string(containsString("本单位发文")));
        page("/definitions", "en").andExpect(content().string(containsString("Changed by the bureau")));
        mvc.perform(as(AUTHOR, get("/definitions/extendLimit/versions/1/file")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileThatIsNoTextIsRefusedAndWhatWasTypedStays() throws Exception {
        mvc.perform(multipart("/definitions/extendLimit/drafts")
                        .file(new MockMultipartFile(
                                "file", "x.bpmn", "text/xml", new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
                        .param("reason", "统一名称")
                        .param("legalBasis", "本单位发文")
                        .param("lang", "en")
                        .with(user(AUTHOR).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("no .bpmn or .dmn file in UTF-8")))
                .andExpect(content().string(containsString("统一名称")));
        begin("extendLimit", file("<html>")).andExpect(status().is3xxRedirection());
        var draft = drafts.open("extendLimit").orElseThrow();
        page("/definitions/drafts/" + draft.id(), "zh").andExpect(content().string(containsString("须改正")));
    }

    /** Models of other tools, as in MiwgTest, and files that are none: brought by page, each is answered with its faults. */
    @Test
    void aModelOfAnotherToolIsAnsweredWithItsFaultsAndTheirPlaces() throws Exception {
        List<Path> models;
        try (var files = Files.list(Path.of("src/test/resources/miwg"))) {
            models = files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
        assertThat(models).hasSizeGreaterThan(30);
        for (var model : models) {
            begin("extendLimit", new MockMultipartFile("file", "x.bpmn", "text/xml", Files.readAllBytes(model)));
            var draft = drafts.open("extendLimit");
            if (draft.isPresent()) {
                var address = "/definitions/drafts/" + draft.get().id();
                page(address, "en")
                        .andExpect(content().string(containsString("To mend")))
                        .andExpect(content().string(matchesPattern("(?s).*line \\d+.*")));
                mvc.perform(as(
                                AUTHOR,
                                get("/definitions/extendLimit/compare")
                                        .param("draft", "" + draft.get().id())))
                        .andExpect(status().is(lessThan(500)));
                mvc.perform(as(AUTHOR, post(address + "/submit"))).andExpect(status().isUnprocessableEntity());
                mvc.perform(as(AUTHOR, post(address + "/withdraw"))).andExpect(status().is3xxRedirection());
            }
        }
    }

    @Test
    void aBombIsRefusedAtOnce() throws Exception {
        begin("extendLimit", file("<x>" + " ".repeat(50_000_000) + "</x>")).andExpect(status().isUnprocessableEntity());
        assertThat(drafts.open("extendLimit")).isEmpty();
        begin(
                        "extendLimit",
                        file("<!DOCTYPE a [<!ENTITY b \"" + "c".repeat(1_000) + "\"><!ENTITY d \"" + "&b;".repeat(1_000)
                                + "\">]><a>" + "&d;".repeat(1_000) + "</a>"))
                .andExpect(status().is3xxRedirection());
        page("/definitions/drafts/" + drafts.open("extendLimit").orElseThrow().id(), "en")
                .andExpect(content().string(containsString("To mend")));
    }

    @Test
    void othersThanAdministratorsSeeNothingOfIt() throws Exception {
        for (var address : new String[] {
            "/definitions",
            "/definitions/penaltyCase",
            "/definitions/penaltyCase/versions/1",
            "/definitions/ledger",
            "/definitions/health",
            "/definitions/transfer",
            "/definitions/penaltyCase/migration",
            "/definitions/penaltyCase/versions/1/file",
            "/definitions/penaltyCase/versions/1/diagram.bpmn"
        }) {
            mvc.perform(as(Story.HEAD, get(address))).andExpect(status().isForbidden());
        }
        mvc.perform(as(AUTHOR, get("/definitions/noSuchProcess"))).andExpect(status().isNotFound());
        mvc.perform(as(AUTHOR, get("/definitions/penaltyCase/versions/999"))).andExpect(status().isNotFound());
        mvc.perform(as(AUTHOR, get("/definitions/drafts/999999"))).andExpect(status().isNotFound());
    }

    private static MockMultipartFile file(String content) {
        return new MockMultipartFile("file", "x.bpmn", "text/xml", content.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions begin(String key, MockMultipartFile file) throws Exception {
        return mvc.perform(multipart("/definitions/" + key + "/drafts")
                .file(file)
                .param("from", "1")
                .param("reason", "统一名称，本单位发文")
                .param("legalBasis", "云市监发〔2026〕8号")
                .with(user(AUTHOR).roles("OFFICER"))
                .with(csrf()));
    }

    private ResultActions page(String address, String language) throws Exception {
        return mvc.perform(as(AUTHOR, get(address).param("lang", language))).andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username).roles("OFFICER")).with(csrf());
    }
}
