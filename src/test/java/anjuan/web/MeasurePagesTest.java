package anjuan.web;

import static anjuan.testing.MeasureForms.askPreservation;
import static anjuan.testing.MeasureForms.askSeizure;
import static anjuan.testing.MeasureForms.everything;
import static anjuan.testing.MeasureForms.handle;
import static anjuan.testing.MeasureForms.preserved;
import static anjuan.testing.MeasureForms.release;
import static anjuan.testing.MeasureForms.seized;
import static anjuan.testing.MeasureForms.urgentlyPreserved;
import static anjuan.testing.MeasureForms.urgentlySeized;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.engine.TimerJobs;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.MeasureForms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Every page of the measures is whole in both languages, says what the law asks, and does what its form says. */
@AnjuanTest
class MeasurePagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    TimerJobs timers;

    @Autowired
    GoodsLists goodsLists;

    @Autowired
    MockMvc mvc;

    @Test
    void thePagesOfAPreservationAreWholeInBothLanguages() throws Exception {
        var number = story.investigating(DAY);
        shows(number, LEAD, "preservationRequested");
        shows(number, LEAD, "urgentPreservationTaken");
        story.act(number, LEAD, "preservationRequested", DAY, askPreservation());
        shows(number, HEAD, "decidePreservation");
        story.act(number, HEAD, "decidePreservation", DAY, Forms.approved());
        shows(number, LEAD, "carryOutPreservation");
        story.act(number, LEAD, "carryOutPreservation", DAY, preserved());
        shows(number, LEAD, "handlePreservation");
        story.act(number, LEAD, "handlePreservation", DAY, handle("RELEASE", everything()));
        shows(number, HEAD, "decidePreservationRelease");
        story.act(number, HEAD, "decidePreservationRelease", DAY, Map.of("granted", true));
        shows(number, LEAD, "accountForGoods");
        measures(number, LEAD);
        var urgent = story.investigating(DAY);
        story.act(urgent, LEAD, "urgentPreservationTaken", DAY, urgentlyPreserved());
        shows(urgent, LEAD, "reportPreservation");
        story.act(urgent, LEAD, "reportPreservation", DAY, MeasureForms.report("16:00"));
        shows(urgent, HEAD, "confirmPreservation");
    }

    @Test
    void thePagesOfASeizureAreWholeInBothLanguages() throws Exception {
        var number = story.investigating(DAY);
        shows(number, LEAD, "seizureRequested");
        shows(number, LEAD, "urgentSeizureTaken");
        story.act(number, LEAD, "seizureRequested", DAY, Forms.with(askSeizure(), "ground", "COMPETITION-16"));
        shows(number, CHIEF, "decideSeizureAsChief");
        story.act(number, LEAD, "seizureRequested", DAY, askSeizure());
        shows(number, HEAD, "decideSeizure/S2");
        story.act(number, HEAD, "decideSeizure", DAY, Forms.approved());
        shows(number, LEAD, "carryOutSeizure");
        story.act(number, LEAD, "carryOutSeizure", DAY, seized());
        for (var message : List.of(
                "settleSeizure",
                "seizureExtensionRequested",
                "seizureReleaseRequested",
                "earlyDisposalRequested",
                "goodsHandOverRequested",
                "unclaimedDisposalRequested",
                "goodsSentForTesting",
                "testResultCame",
                "custodyEntrusted",
                "ownerSought",
                "goodsReturned",
                "goodsDisposed",
                "confiscationRecorded")) {
            shows(number, LEAD, message + "/S2");
        }
        var seizure = new Matter(number, "S2");
        story.act(seizure, LEAD, "seizureReleaseRequested", DAY, release("NO_BREACH", everything()));
        shows(number, HEAD, "decideSeizureRequest");
        timers.fire(seizure, "seizureExpired");
        shows(number, HEAD, "releaseExpiredSeizure");
        measures(number, LEAD);
        var urgent = story.investigating(DAY);
        story.act(urgent, LEAD, "urgentSeizureTaken", DAY, urgentlySeized());
        shows(urgent, LEAD, "reportSeizure");
        story.act(urgent, LEAD, "reportSeizure", DAY, MeasureForms.report("16:00"));
        shows(urgent, HEAD, "confirmSeizure");
    }

    @Test
    void thePageOfTheMeasuresLeadsToWhatCanBeDoneByWhom() throws Exception {
        var number = story.investigating(DAY);
        page(LEAD, "/cases/" + number)
                .andExpect(content().string(containsString("href=\"/cases/" + number + "/measures\"")));
        page(LEAD, "/cases/" + number + "/measures")
                .andExpect(content().string(containsString("/urgentSeizureTaken\"")))
                .andExpect(content().string(containsString("尚未采取")));
        story.act(number, LEAD, "urgentSeizureTaken", DAY, urgentlySeized());

        page(LEAD, "/cases/" + number + "/measures")
                .andExpect(content().string(containsString("/reportSeizure/S1\"")))
                .andExpect(content().string(not(containsString("/seizureReleaseRequested/S1\""))))
                .andExpect(content().string(containsString("尚未报告")));
        page(HEAD, "/cases/" + number + "/measures")
                .andExpect(content().string(not(containsString("/urgentSeizureTaken\""))))
                .andExpect(content().string(not(containsString("/reportSeizure/S1\""))))
                .andExpect(content().string(containsString("外套")));
        mvc.perform(get("/cases/" + number + "/measures")
                        .with(user("donghu.kezhang").roles("OFFICER")))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPartOfALineIsReleasedThroughThePage() throws Exception {
        var number = story.investigating(DAY);
        for (var id : List.of("S1", "S2")) {
            var seizure = new Matter(number, id);
            story.act(number, LEAD, "seizureRequested", DAY, askSeizure());
            story.act(seizure, HEAD, "decideSeizure", DAY, Forms.approved());
            story.act(seizure, LEAD, "carryOutSeizure", DAY, seized());
        }
        var address = "/cases/" + number + "/seizureReleaseRequested/S2";

        page(LEAD, address)
                .andExpect(content().string(containsString("action=\"" + address + "\"")))
                .andExpect(content().string(containsString("name=\"portions[1].quantity\"")));
        send(address, "500")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("第 1 项只有 120，不能处理 500")))
                .andExpect(content().string(containsString("value=\"500\"")));
        send(address, "12.5").andExpect(redirectedUrl("/cases/" + number));
        story.act(number, HEAD, "decideSeizureRequest", DAY, Map.of("granted", true));

        page(LEAD, "/cases/" + number + "/measures").andExpect(content().string(containsString("12.5 件")));
        assertThat(goodsLists.of(new Matter(number, "S2")).quantity(1, Fate.RELEASED))
                .isEqualByComparingTo("12.5");
        assertThat(goodsLists.of(new Matter(number, "S1")).has(Fate.RELEASED)).isFalse();
    }

    @Test
    void aListOfGoodsIsWrittenThroughThePage() throws Exception {
        var number = story.investigating(DAY);

        mvc.perform(post("/cases/" + number + "/urgentPreservationTaken")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("idempotencyKey", "list-" + number)
                        .param("occurredOn", DAY.toString())
                        .param("reason", "正在装车")
                        .param("taking.takenAt", "14:20")
                        .param("taking.withOfficer", Story.SECOND)
                        .param("taking.place", "解放路1号")
                        .param("taking.holderKind", "PARTY")
                        .param("taking.holder", "某百货商行")
                        .param("taking.custody", "ON_SITE")
                        .param("taking.partyPresent", "true")
                        .param("taking.attendant", "张经理")
                        .param("spot.listed", "true")
                        .param("spot.handedOver", "true")
                        .param("spot.recorded", "true")
                        .param("goods[0].name", "外套")
                        .param("goods[0].quantity", "12.5")
                        .param("goods[0].unit", "箱")
                        .param("goods[2].name", "裤子")
                        .param("goods[2].quantity", "3")
                        .param("goods[2].unit", "条"))
                .andExpect(redirectedUrl("/cases/" + number));

        assertThat(goodsLists.of(new Matter(number, "K1")).lines())
                .extracting(line -> line.name())
                .containsExactly("外套", "裤子");
    }

    @Test
    void aGroundThatTheLawDoesNotGiveIsNotOffered() throws Exception {
        var marks = story.lodged(Forms.with(Story.aClue(DAY), "rightKind", "SPECIAL_MARK"));
        story.act(marks, Story.UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, Story.SECOND));

        page(LEAD, "/cases/" + marks + "/seizureRequested")
                .andExpect(content().string(containsString("没有法律、法规规定本类案件可以查封、扣押")));
        page(LEAD, "/cases/" + story.investigating(DAY) + "/seizureRequested?lang=en")
                .andExpect(content().string(containsString("Trademark Law, article 62")))
                .andExpect(content().string(not(containsString("Patent Law"))));
    }

    private ResultActions send(String address, String quantity) throws Exception {
        return mvc.perform(post(address)
                .with(user(LEAD).roles("OFFICER"))
                .with(csrf())
                .param("idempotencyKey", address + quantity)
                .param("occurredOn", DAY.toString())
                .param("ground", "NOT_LINKED")
                .param("reason", "与本案无关")
                .param("portions[0].line", "1")
                .param("portions[0].of", "HELD")
                .param("portions[0].quantity", quantity)
                .param("portions[1].line", "2")
                .param("portions[1].of", "HELD")
                .param("portions[1].quantity", ""));
    }

    private void measures(CaseNumber number, String who) throws Exception {
        for (var language : List.of("zh", "en")) {
            whole(page(who, "/cases/" + number + "/measures?lang=" + language));
        }
    }

    private void shows(CaseNumber number, String who, String task) throws Exception {
        for (var language : List.of("zh", "en")) {
            whole(page(who, "/cases/" + number + "/" + task + "?lang=" + language))
                    .andExpect(content().string(containsString("law-source")));
        }
    }

    private static ResultActions whole(ResultActions page) throws Exception {
        return page.andExpect(status().isOk())
                .andExpect(content().string(containsString("</html>")))
                .andExpect(content().string(not(containsString("??"))));
    }

    private ResultActions page(String who, String address) throws Exception {
        return mvc.perform(get(address).with(user(who).roles("OFFICER")));
    }
}
