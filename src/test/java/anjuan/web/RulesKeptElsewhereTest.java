package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.definition.Draft;
import anjuan.definition.DraftState;
import anjuan.definition.Drafts;
import anjuan.engine.Definitions;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.rulechange.BureauRules;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** An administrator of a bureau that does not keep the rules looks at all of them and changes none, whatever the way. */
@AnjuanTest
@Transactional
class RulesKeptElsewhereTest {

    private static final String KEEPER = "guanli";
    private static final String ELSEWHERE = "dh.guanli";
    private static final String PASSWORD = "anjuan-2026";

    @Autowired
    MockMvc mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    Definitions definitions;

    @Autowired
    Organisation organisation;

    @Autowired
    Ledger ledger;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    BureauRules rules;

    private Draft draft;
    private Draft rule;

    @BeforeEach
    void aDraftOfTheKeeperWaitsForApproval() {
        administrator(ELSEWHERE, "dh");
        draft = begun("linkCases", KEEPER);
        var content = draft.content().replace("name=\"关联案件", "name=\"相关案件");
        drafts.save(officer(KEEPER), draft.id(), draft.revision(), content);
        assertThat(drafts.submit(officer(KEEPER), draft.id())).isInstanceOf(Completion.Completed.class);
        draft = drafts.read(draft.id());
        drafts.begin(
                officer(KEEPER),
                "numbering",
                rules.content("numbering", 0),
                new Drafts.ChangeForm("统一文号", "云市监发〔2026〕8号"),
                rules.earliest());
        rule = drafts.open("numbering").orElseThrow();
    }

    @Test
    void everyPageIsReadAndSaysWhoKeepsTheRulesAndOffersNoAct() throws Exception {
        for (var page : List.of(
                "/definitions",
                "/definitions/reckonGains",
                "/definitions/reckonGains/versions/1",
                "/definitions/reckonGains/migration",
                "/definitions/linkCases/compare?draft=" + draft.id(),
                "/definitions/ledger",
                "/definitions/health",
                "/definitions/transfer",
                "/definitions/rules",
                "/definitions/rules/local-limits",
                "/definitions/rules/numbering/versions/0",
                "/definitions/rules/drafts/" + rule.id(),
                "/definitions/drafts/" + draft.id(),
                "/definitions/drafts/" + draft.id() + "/rehearsal")) {
            assertThat(page(ELSEWHERE, page, "zh"))
                    .as(page)
                    .contains("由云州市市场监督管理局（知识产权局）的系统管理员管理。您可以查看")
                    .doesNotContain("method=\"post\"");
            assertThat(page(ELSEWHERE, page, "en")).as(page).contains("You may look at them and change nothing.");
            assertThat(page(KEEPER, page, "en")).as(page).doesNotContain("You may look at them");
        }
        for (var page : List.of(
                "/definitions/reckonGains",
                "/definitions/transfer",
                "/definitions/rules/local-limits",
                "/definitions/rules/drafts/" + rule.id())) {
            assertThat(page(KEEPER, page, "zh")).as(page).contains("method=\"post\"");
        }
        assertThat(page(KEEPER, "/definitions/health", "zh"))
                .contains("云州市市场监督管理局（知识产权局）的系统管理员，共 2 名")
                .doesNotContain("系统管理员不足两名");
        assertThat(page("fuhe", "/definitions/drafts/" + draft.id(), "zh")).contains("/approve");
    }

    @Test
    void everyActByPageIsRefusedAndNothingHasHappened() throws Exception {
        int entries = ledger.entries(Ledger.RULES).size();
        var address = "/definitions/drafts/" + draft.id();
        var file = new MockMultipartFile("file", "x.bpmn", "application/xml", "<x/>".getBytes());

        for (var act : List.of("submit", "withdraw", "approve", "sendBack")) {
            refused(post(address + '/' + act).param("note", "退回"));
        }
        refused(multipart(address + "/upload").file(file).param("revision", "" + draft.revision()));
        refused(post(address + "/rehearsal").param("choice", "LATEST"));
        refused(post("/definitions/reckonGains/drafts")
                .param("from", "1")
                .param("reason", "统一名称")
                .param("legalBasis", "云市监发〔2026〕8号"));
        refused(post("/definitions/reckonGains/migration")
                .param("from", "1")
                .param("to", "1")
                .param("reason", "统一办理"));
        for (var act : List.of("submit", "withdraw", "approve", "sendBack")) {
            refused(post("/definitions/rules/drafts/" + rule.id() + '/' + act).param("note", "退回"));
        }
        refused(post("/definitions/rules/local-limits/drafts")
                .param("effectiveFrom", "2099-01-01")
                .param("reason", "统一名称")
                .param("legalBasis", "云市监发〔2026〕8号"));
        refused(post("/definitions/migrations/1/stop"));
        refused(post("/definitions/migrations/1/resume"));
        refused(post("/definitions/health/retry").param("job", "x"));
        refused(post("/definitions/transfer/export"));
        refused(multipart("/definitions/transfer").file(new MockMultipartFile("file", "x.zip", "", new byte[] {1})));
        refused(post("/definitions/transfer/1/trust").param("compared", "true"));
        refused(post("/definitions/transfer/1/take").param("parts", "linkCases"));
        mvc.perform(post(address + "/content")
                        .param("revision", "" + draft.revision())
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("<x/>")
                        .with(user(ELSEWHERE).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(status().isForbidden());

        assertThat(drafts.read(draft.id())).isEqualTo(draft);
        assertThat(drafts.read(rule.id())).isEqualTo(rule);
        assertThat(drafts.open("reckonGains")).isEmpty();
        assertThat(drafts.open("local-limits")).isEmpty();
        assertThat(ledger.entries(Ledger.RULES)).hasSize(entries);
    }

    @Test
    void everyActByTheInterfaceIsRefusedWithTheCodeInBothLanguages() throws Exception {
        var why = "{\"reason\":\"统一名称\",\"legalBasis\":\"云市监发〔2026〕8号\"}";
        var address = "/api/definitions/drafts/" + draft.id();

        byInterface(post("/api/definitions/reckonGains/drafts").content(why));
        byInterface(put(address + "/content")
                .content("{\"revision\":%d,\"content\":\"<x/>\"}".formatted(draft.revision())));
        for (var act : List.of("submit", "withdraw", "approve", "sendBack")) {
            byInterface(post(address + '/' + act).content("{\"note\":\"退回\"}"));
        }
        byInterface(post("/api/definitions/reckonGains/migrations")
                .content("{\"from\":1,\"to\":1,\"moves\":[],\"trial\":true,\"reason\":\"统一办理\"}"));
        byInterface(post("/api/definitions/migrations/1/stop").content("{}"));
        byInterface(post("/api/rules/local-limits/drafts")
                .content("{\"reason\":\"统一名称\",\"legalBasis\":\"云市监发〔2026〕8号\",\"effectiveFrom\":\"2099-01-01\"}"));
        mvc.perform(post(address + "/approve")
                        .content("{}")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept-Language", "en")
                        .with(httpBasic(ELSEWHERE, PASSWORD)))
                .andExpect(jsonPath("$.message").value(containsString("you may look at them and change nothing")));
        mvc.perform(get("/api/definitions").with(httpBasic(ELSEWHERE, PASSWORD)))
                .andExpect(status().isOk());

        assertThat(drafts.read(draft.id())).isEqualTo(draft);
        assertThat(drafts.read(rule.id())).isEqualTo(rule);
        assertThat(drafts.open("reckonGains")).isEmpty();
        assertThat(drafts.open("local-limits")).isEmpty();
    }

    @Test
    void aSessionFromBeforeIsNoWayAroundAndWhatItLeavesIsWithdrawnByTheKeeper() throws Exception {
        administrator("san.guanli", "yz");
        var left = begun("reckonGains", "san.guanli");
        var address = "/definitions/drafts/" + left.id();
        var session = new MockHttpSession();
        mvc.perform(get(address).session(session).with(user("san.guanli").roles("OFFICER")))
                .andExpect(content().string(containsString(address + "/submit")));
        assertThat(drafts.withdraw(officer(KEEPER), left.id()))
                .isInstanceOfSatisfying(Completion.Refused.class, refused -> assertThat(refused.refusals())
                        .extracting("code")
                        .containsExactly("DRAFT_NOT_YOURS"));

        jdbc.update("update officer_person set bureau_id = 'dh', unit_id = 'dh-office' where id = 'san.guanli'");
        // what is known of a person is at most five seconds old
        Thread.sleep(5_100);

        mvc.perform(post(address + "/submit").session(session).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(get(address + "/edit").session(session)).andExpect(status().is3xxRedirection());
        assertThat(page("san.guanli", address, "zh")).doesNotContain("method=\"post\"");
        assertThat(drafts.withdraw(officer(KEEPER), left.id())).isInstanceOf(Completion.Completed.class);
        assertThat(drafts.read(left.id()).state()).isEqualTo(DraftState.WITHDRAWN);
    }

    @Test
    void tooFewAdministratorsOfTheKeeperAreAWarningOnThePageOfHealth() throws Exception {
        jdbc.update("update officer_person set enabled = false where id = 'fuhe'");

        assertThat(page(KEEPER, "/definitions/health", "zh")).contains("系统管理员不足两名");
        assertThat(page(KEEPER, "/definitions/health", "en")).contains("There are fewer than two administrators");
    }

    private void refused(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        mvc.perform(request.with(user(ELSEWHERE).roles("OFFICER")).with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("由云州市市场监督管理局（知识产权局）的系统管理员管理，您可以查看")));
    }

    private void byInterface(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        mvc.perform(request.contentType(MediaType.APPLICATION_JSON).with(httpBasic(ELSEWHERE, PASSWORD)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("RULES_KEPT_ELSEWHERE"))
                .andExpect(jsonPath("$.message").value(containsString("您可以查看，不能改动")));
    }

    /** The part of a page that is its own. */
    private String page(String who, String address, String language) throws Exception {
        var html = mvc.perform(
                        get(address).param("lang", language).with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return html.substring(html.indexOf("<div class=\"page\">"));
    }

    private void administrator(String id, String bureau) {
        organisation.addOfficer(
                new Officer(id, id, "管理员", bureau, bureau + "-office", Set.of(Post.ADMINISTRATOR), null, null, false),
                passwords.encode(PASSWORD));
    }

    private Draft begun(String key, String author) {
        drafts.begin(
                officer(author), definitions.active(key).orElseThrow(), new Drafts.ChangeForm("统一名称", "云市监发〔2026〕8号"));
        return drafts.open(key).orElseThrow();
    }

    private Officer officer(String id) {
        return organisation.officer(id);
    }
}
