package anjuan.web;

import static anjuan.testing.Forms.with;
import static anjuan.testing.OnTheScene.aScene;
import static anjuan.testing.OnTheScene.fined;
import static anjuan.testing.OnTheScene.inCash;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.testing.AnjuanTest;
import anjuan.testing.OnTheScene;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of the summary procedure, in both languages. */
@AnjuanTest
class SpotPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Autowired
    OnTheScene scene;

    @Test
    void anOfficerFindsTheWayInAndTheOfficeDoesNot() throws Exception {
        open("/inbox", LEAD).andExpect(content().string(containsString("href=\"/on-the-spot/new\"")));
        open("/inbox", CLERK).andExpect(content().string(not(containsString("/on-the-spot/new"))));
        open("/on-the-spot/new", CLERK).andExpect(status().isForbidden());
    }

    @Test
    void thePageOfTheSceneNamesTheSumsAndTheOthersOfTheUnit() throws Exception {
        open("/on-the-spot/new", LEAD)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("200 元以下")))
                .andExpect(content().string(containsString("3,000 元以下")))
                .andExpect(content().string(containsString("王芳")))
                .andExpect(content().string(not(containsString("value=\"shi.banan1\""))))
                .andExpect(content().string(not(containsString("罗斌"))));
        open("/on-the-spot/new?lang=en", LEAD)
                .andExpect(content().string(containsString("up to 3,000 yuan on an entity")));
    }

    @Test
    void aSceneLeadsToItsCheckAndARefusedOneKeepsWhatWasTyped() throws Exception {
        send("/on-the-spot", LEAD, aScene(DAY, "PERSON"))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", matchesPattern("/cases/YZ-2026-\\d+/checkOnTheSpot")));
        send("/on-the-spot", LEAD, with(aScene(DAY, "PERSON"), "second", LEAD))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("应当由两名以上")))
                .andExpect(content().string(containsString("云州市解放路1号")));
    }

    @Test
    void eachTaskSaysWhatTheLawAsksAndUntilWhen() throws Exception {
        var opened = scene.opened(DAY, "PERSON");
        var heard = scene.heard(DAY, "PERSON");
        var inCash = scene.decided(DAY, "PERSON", inCash(100));
        var handedIn = scene.decided(DAY, "PERSON", inCash(100));
        story.act(handedIn, LEAD, "handInCash", DAY, Map.of("amount", 100, "receivedBy", "陈静"));

        shows(opened, "checkOnTheSpot", LEAD, "出示执法证件", "show their certificates");
        shows(heard, "decideOnTheSpot", LEAD, "当场交付当事人", "handed to the party there and then");
        shows(inCash, "handInPapers", LEAD, "2026-03-11 届满", "Due 2026-03-11");
        shows(inCash, "handInCash", LEAD, "2026-03-04 届满", "Due 2026-03-04");
        shows(handedIn, "payInAtBank", CLERK, "2026-03-04 届满", "Due 2026-03-04");
    }

    @Test
    void theDecisionWarnsOfAnEarlierFine() throws Exception {
        var party = aScene(DAY, "PERSON");
        var first = scene.opened(party);
        story.act(first, LEAD, "checkOnTheSpot", DAY, OnTheScene.checked(DAY));
        story.act(first, LEAD, "decideOnTheSpot", DAY, fined(50));
        var second = scene.opened(party);
        story.act(second, LEAD, "checkOnTheSpot", DAY, OnTheScene.checked(DAY));

        open("/cases/" + second + "/decideOnTheSpot", LEAD)
                .andExpect(content().string(containsString("该当事人曾被本部门罚款")))
                .andExpect(content().string(containsString("市监当罚〔2026〕")))
                .andExpect(content().string(containsString("name=\"otherAct\"")));
        open("/cases/" + scene.heard(DAY, "PERSON") + "/decideOnTheSpot", LEAD)
                .andExpect(content().string(not(containsString("name=\"otherAct\""))));
    }

    @Test
    void aFineAboveTheSumIsRefusedAtItsField() throws Exception {
        var number = scene.heard(DAY, "PERSON");

        send("/cases/" + number + "/decideOnTheSpot", LEAD, with(fined("200.01"), "occurredOn", DAY.toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"fine-error\"")))
                .andExpect(content().string(containsString("超过当场处罚的限额")));
    }

    @Test
    void theCasePageDrawsTheProcesses() throws Exception {
        var number = scene.decided(DAY, "PERSON", fined(100));

        open("/cases/" + number + "?tab=process", LEAD)
                .andExpect(content().string(containsString("制作当场处罚决定书")))
                .andExpect(content().string(not(containsString("??"))))
                .andExpect(content().string(containsString("交回案件材料")));
        open("/cases/" + number, LEAD).andExpect(content().string(containsString("交回案件材料")));
    }

    private void shows(CaseNumber number, String task, String who, String chinese, String english) throws Exception {
        var address = "/cases/" + number + "/" + task;
        for (var language : List.of("zh", "en")) {
            var page = open(address + "?lang=" + language, who)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(page)
                    .as(task)
                    .contains(language.equals("zh") ? chinese : english)
                    .doesNotContain("??");
        }
    }

    private ResultActions open(String address, String who) throws Exception {
        return mvc.perform(get(address).with(user(who).roles("OFFICER")));
    }

    private ResultActions send(String address, String who, Map<String, Object> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).with(csrf()).with(user(who).roles("OFFICER"));
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), String.valueOf(field.getValue()));
        }
        return mvc.perform(request);
    }
}
