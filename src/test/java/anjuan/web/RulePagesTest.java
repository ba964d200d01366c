package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.definition.Draft;
import anjuan.definition.DraftState;
import anjuan.definition.Drafts;
import anjuan.rulebook.RuleBook;
import anjuan.rulechange.BureauRules;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The pages of the bureau's own rules; rolled back after each test. */
@AnjuanTest
@Transactional
class RulePagesTest {

    private static final String AUTHOR = "guanli";
    private static final String SECOND = "fuhe";
    private static final String DECISION = "45-penalty-decision";

    @Autowired
    MockMvc mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    BureauRules rules;

    @Autowired
    RuleBook book;

    @AfterTransaction
    void forget() {
        book.refresh();
    }

    @Test
    void everyRuleHasItsPagesInBothLanguages() throws Exception {
        page("/definitions/rules", "zh").andExpect(content().string(containsString("本局期限和预警")));
        page("/definitions/rules", "en").andExpect(content().string(containsString("Own limits and warnings")));
        for (var rule : rules.all()) {
            page("/definitions/rules/" + rule.key(), "zh");
            page("/definitions/rules/" + rule.key() + "/versions/0", "en");
        }
        mvc.perform(as(AUTHOR, get("/definitions/rules/" + DECISION + "/versions/0/file")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(Files.readAllBytes(Path.of("config/documents", DECISION + ".docx"))));
    }

    @Test
    void aPrefixIsChangedByOneAndApprovedByAnother() throws Exception {
        var draft = begun("numbering");
        var address = "/definitions/rules/drafts/" + draft.id();
        var fields = numbering(draft);
        fields.put("prefix.PENALTY_DECISION", "市监不罚");
        save(draft, fields).andExpect(status().is3xxRedirection());
        page(address, "zh").andExpect(content().string(containsString("用于两种文书")));
        mvc.perform(as(AUTHOR, post(address + "/submit"))).andExpect(status().isUnprocessableEntity());

        fields.put("prefix.PENALTY_DECISION", "市监罚字");
        fields.put("revision", "2");
        save(draft, fields).andExpect(status().is3xxRedirection());
        page(address, "zh").andExpect(content().string(containsString("市监罚字")));
        page(address, "en").andExpect(content().string(containsString("Penalty decision")));
        mvc.perform(as(AUTHOR, post(address + "/submit"))).andExpect(status().is3xxRedirection());
        mvc.perform(as(AUTHOR, post(address + "/approve"))).andExpect(status().isUnprocessableEntity());
        page(address, "en").andExpect(content().string(not(containsString("name=\"prefix.FILING\""))));
        mvc.perform(as(SECOND, post(address + "/approve"))).andExpect(status().is3xxRedirection());

        book.refresh();
        assertThat(drafts.read(draft.id()).state()).isEqualTo(DraftState.ACTIVE);
        assertThat(drafts.read(draft.id()).note()).isNull();
        assertThat(rules.latest("numbering").orElseThrow().content()).contains("市监罚字");
        page("/definitions/rules/numbering", "zh").andExpect(content().string(containsString("将施行")));
        page("/definitions/rules", "en").andExpect(content().string(containsString("Version 1, from")));
        page("/definitions/rules/numbering/versions/1", "zh")
                .andExpect(content().string(containsString("市监罚字")));
    }

    @Test
    void limitsAreWrittenLineByLineAndWhatIsNoNumberIsToldAtItsField() throws Exception {
        var draft = begun("local-limits");
        var address = "/definitions/rules/drafts/" + draft.id();
        save(draft, form(draft, Map.of("add", "A80"))).andExpect(status().is3xxRedirection());
        page(address, "zh").andExpect(content().string(containsString("办案期限")));

        var fields = form(drafts.read(draft.id()), Map.of("row.0", "A80", "amount.0", "sechzig", "warning.0.0", "10"));
        save(draft, fields)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("sechzig")))
                .andExpect(content().string(containsString("amount.0")));
        fields.putAll(Map.of("amount.0", "60", "warning.0.1", "5", "warning.0.2", "2", "basis.0", "云市监发〔2026〕8号"));
        save(draft, fields).andExpect(status().is3xxRedirection());
        page(address, "en")
                .andExpect(content().string(containsString("60 days (statutory 90 days)")))
                .andExpect(content().string(containsString("All checks passed")));

        fields = form(drafts.read(draft.id()), Map.of("row.0", "A80", "remove.0", "true"));
        save(draft, fields).andExpect(status().is3xxRedirection());
        assertThat(drafts.read(draft.id()).content()).doesNotContain("A80");
    }

    @Test
    void aTemplateIsUploadedCheckedAndTriedOut() throws Exception {
        var draft = begun(DECISION);
        var address = "/definitions/rules/drafts/" + draft.id();
        upload(draft, "hello".getBytes(StandardCharsets.UTF_8)).andExpect(status().is3xxRedirection());
        page(address, "zh").andExpect(content().string(containsString("不是 Word 文档")));
        page(address, "en").andExpect(content().string(containsString("no Word document")));
        mvc.perform(as(AUTHOR, get(address + "/sample"))).andExpect(status().isNotFound());
        mvc.perform(as(AUTHOR, post(address + "/submit"))).andExpect(status().isUnprocessableEntity());
        upload(drafts.read(draft.id()), new byte[1_000_001]).andExpect(status().isUnprocessableEntity());

        upload(drafts.read(draft.id()), Files.readAllBytes(Path.of("config/documents/46-no-penalty-decision.docx")))
                .andExpect(status().is3xxRedirection());
        page(address, "zh").andExpect(content().string(containsString("行政处罚决定书")));
        upload(drafts.read(draft.id()), Files.readAllBytes(Path.of("config/documents", DECISION + ".docx")))
                .andExpect(status().is3xxRedirection());
        mvc.perform(as(AUTHOR, get(address + "/sample"))).andExpect(status().isOk());
        mvc.perform(as(AUTHOR, get(address + "/file"))).andExpect(status().isOk());
    }

    @Test
    void whatWasTypedStaysAndARuleIsNoDiagram() throws Exception {
        mvc.perform(as(AUTHOR, post("/definitions/rules/numbering/drafts"))
                        .param("from", "0")
                        .param("effectiveFrom", "soon")
                        .param("reason", "统一字号"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("统一字号")));
        var draft = begun("numbering");
        mvc.perform(as(AUTHOR, get("/definitions/drafts/" + draft.id())))
                .andExpect(redirectedUrl("/definitions/rules/drafts/" + draft.id()));
        for (var address : new String[] {"/edit", "/table", "/file", "/diagram.bpmn"}) {
            mvc.perform(as(AUTHOR, get("/definitions/drafts/" + draft.id() + address)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(as(AUTHOR, post("/definitions/drafts/" + draft.id() + "/submit")))
                .andExpect(status().isNotFound());
        mvc.perform(as(AUTHOR, get("/definitions/rules/noSuchRule"))).andExpect(status().isNotFound());
        mvc.perform(as(AUTHOR, get("/definitions/rules/numbering/versions/7"))).andExpect(status().isNotFound());
        page("/definitions", "zh");
    }

    @Test
    void othersThanAdministratorsSeeNothingOfIt() throws Exception {
        var draft = begun("numbering");
        for (var address : new String[] {
            "/definitions/rules",
            "/definitions/rules/numbering",
            "/definitions/rules/numbering/versions/0",
            "/definitions/rules/numbering/versions/0/file",
            "/definitions/rules/drafts/" + draft.id(),
            "/definitions/rules/drafts/" + draft.id() + "/file"
        }) {
            mvc.perform(as(Story.HEAD, get(address))).andExpect(status().isForbidden());
        }
        mvc.perform(as(Story.HEAD, post("/definitions/rules/drafts/" + draft.id() + "/submit")))
                .andExpect(status().isForbidden());
        mvc.perform(as(Story.HEAD, post("/definitions/rules/numbering/drafts"))).andExpect(status().isForbidden());
    }

    private Draft begun(String key) throws Exception {
        mvc.perform(as(AUTHOR, post("/definitions/rules/" + key + "/drafts"))
                        .param("from", "0")
                        .param("effectiveFrom", book.earliest().toString())
                        .param("reason", "统一办理")
                        .param("legalBasis", "云市监发〔2026〕8号"))
                .andExpect(status().is3xxRedirection());
        return drafts.open(key).orElseThrow();
    }

    private Map<String, String> numbering(Draft draft) {
        var fields = new HashMap<String, String>();
        rules.lines(draft.key(), draft.content())
                .forEach(line ->
                        fields.put(line.key().equals("pattern") ? "pattern" : "prefix." + line.key(), line.value()));
        return form(draft, fields);
    }

    private Map<String, String> form(Draft draft, Map<String, String> own) {
        var fields = new HashMap<>(own);
        fields.put("revision", String.valueOf(draft.revision()));
        fields.put("effectiveFrom", book.earliest().toString());
        return fields;
    }

    private ResultActions save(Draft draft, Map<String, String> fields) throws Exception {
        var request = post("/definitions/rules/drafts/" + draft.id() + "/save");
        fields.forEach(request::param);
        return mvc.perform(as(AUTHOR, request));
    }

    private ResultActions upload(Draft draft, byte[] word) throws Exception {
        return mvc.perform(multipart("/definitions/rules/drafts/" + draft.id() + "/upload")
                .file(new MockMultipartFile("file", "x.docx", "application/octet-stream", word))
                .param("revision", String.valueOf(draft.revision()))
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
