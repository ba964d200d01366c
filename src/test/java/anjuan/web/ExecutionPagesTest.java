package anjuan.web;

import static anjuan.testing.Executions.application;
import static anjuan.testing.Executions.asksForInstalments;
import static anjuan.testing.Executions.court;
import static anjuan.testing.Executions.granted;
import static anjuan.testing.Executions.instalment;
import static anjuan.testing.Executions.outcome;
import static anjuan.testing.Executions.remedy;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.Matter;
import anjuan.engine.TimerJobs;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages behind the decision say in both languages what the law asks, what is owed and until when. */
@AnjuanTest
class ExecutionPagesTest {

    private static final LocalDate SERVED = LocalDate.of(2025, 1, 2);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 3);

    @Autowired
    Story story;

    @Autowired
    TimerJobs timers;

    @Autowired
    MockMvc mvc;

    @Test
    void thePageOfPaymentShowsWhatTheDelayCosts() throws Exception {
        var number = story.performing(SERVED);
        story.act(number, LEAD, "recordPerformance", LocalDate.of(2025, 1, 20), Map.of("fine", 4000));

        var page = Matter.party(number, 1);
        shows(LEAD, "recordPerformance", page, Locale.CHINA, "2025-01-18 至 2025-01-20", "5,000.00");
        shows(
                LEAD,
                "recordPerformance",
                page,
                Locale.ENGLISH,
                "2025-01-18 to 2025-01-20",
                "Late penalty",
                "arts. 72, 75");
    }

    @Test
    void everyPageOfAPlanOpens() throws Exception {
        var number = story.performing(SERVED);
        var party = Matter.party(number, 1);
        both(LEAD, "deferralRequested", party, "书面申请", "asks in writing");
        story.act(party, LEAD, "deferralRequested", SERVED.plusDays(3), asksForInstalments());
        var plan = new Matter(number, "D1");
        both(HEAD, "decideDeferral", plan, "instalments[0].amount", "instalments[2].dueOn");
        story.act(
                plan,
                HEAD,
                "decideDeferral",
                SERVED.plusDays(4),
                granted(instalment(3000, LocalDate.of(2025, 2, 28)), instalment(2000, LocalDate.of(2025, 4, 30))));
        both(LEAD, "recordPerformance", party, "2025-02-28", "No. 2");
        timers.fire(number, "instalmentOver");
        both(LEAD, "checkInstalment", plan, "代收银行", "Ask the bank");
    }

    @Test
    void everyPageOfARemedyOpens() throws Exception {
        var number = story.performing(SERVED);
        var whole = Matter.of(number);
        both(LEGAL, "remedyOpened", whole, "六十日", "sixty days");
        story.act(number, LEGAL, "remedyOpened", SERVED.plusDays(20), remedy("REVIEW", SERVED.plusDays(10)));
        var review = new Matter(number, "V1");
        both(LEGAL, "submitRemedyReply", review, "行政复议法 第四十八条", "Reply in a review, ordinary procedure");
        story.act(review, LEGAL, "submitRemedyReply", SERVED.plusDays(25), Map.of("reply", "答复书"));
        both(LEGAL, "recordRemedyOutcome", review, "letterOn", "Letter of opinion");
        story.act(
                review,
                LEGAL,
                "recordRemedyOutcome",
                SERVED.plusDays(60),
                Forms.with(
                        outcome("UPHELD", SERVED.plusDays(60)),
                        "letterOn",
                        SERVED.plusDays(60).toString()));
        both(LEGAL, "reportRectification", review, "六十日", "sixty days");
    }

    @Test
    void everyPageOfTheEnforcementOpens() throws Exception {
        var number = story.performing(SERVED);
        var party = Matter.party(number, 1);
        for (var halt : new String[] {"executionSuspended", "executionEnded"}) {
            both(HEAD, halt, party, "行政强制法", "Administrative Coercion Law");
        }
        timers.fire(number, "reviewPeriodOver");
        timers.fire(number, "suitPeriodOver");
        both(LEAD, "issueDemand", party, "2025-10-02", "late penalty");
        story.act(party, LEAD, "issueDemand", JULY, Map.of());
        both(LEAD, "serveDemand", party, "十个工作日", "ten working days");
        story.act(party, LEAD, "serveDemand", JULY, Forms.served(JULY));
        both(LEAD, "recordDemandAnswer", party, "2025-07-17", "state and defend");
        story.act(party, LEAD, "recordDemandAnswer", JULY.plusDays(30), Map.of("answer", "SILENT"));
        both(LEAD, "draftApplication", party, "2025-10-02", "three months");
        story.act(party, LEAD, "draftApplication", JULY.plusDays(31), application());
        both(HEAD, "signApplication", party, "云州市东山区人民法院", "three months");
        story.act(party, HEAD, "signApplication", JULY.plusDays(32), Map.of("approved", true));
        both(LEAD, "recordCourtAnswer", party, "十五日", "fifteen days");
        story.act(party, LEAD, "recordCourtAnswer", JULY.plusDays(33), court("ACCEPTED"));
        both(LEAD, "recordCourtAnswer", party, "受理", "Accepted");
    }

    @Test
    void thePageOfTheGoodsOpens() throws Exception {
        var number = story.reviewing(SERVED);
        story.act(number, LEGAL, "reviewCase", SERVED, Forms.review("AGREE"));
        var decided = Map.<String, Object>of("reasons", "事实清楚", "penalty", Map.of("goods", "侵权服装24件"));
        story.act(number, LEAD, "proposeDecision", SERVED, Forms.with(decided, "kind", "PENALTY"));
        story.act(number, HEAD, "decideProposal", SERVED, Forms.approved());
        story.act(number, LEAD, "serveNotice", SERVED, Forms.served(SERVED));
        story.act(number, LEAD, "recordStatement", SERVED, Map.of("statement", "WAIVED"));
        story.act(number, HEAD, "decideCase", SERVED, Forms.with(decided, "choice", "PENALTY"));
        story.act(number, LEAD, "serveDecision", SERVED, Forms.served(SERVED));
        story.act(number, LEAD, "recordPerformance", SERVED, Map.of("goodsHandled", true));

        both(LEAD, "handleGoods", Matter.party(number, 1), "侵权服装24件", "Deal with confiscated goods");
    }

    @Test
    void aBrowserEntersAPlanLineByLineAndCannotAddFields() throws Exception {
        var number = story.performing(SERVED);
        story.act(Matter.party(number, 1), LEAD, "deferralRequested", SERVED.plusDays(3), asksForInstalments());

        mvc.perform(post("/cases/" + number + "/decideDeferral/D1")
                        .with(user(HEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("idempotencyKey", "plan-" + number)
                        .param("occurredOn", "2025-01-06")
                        .param("granted", "true")
                        .param("isDeferred", "false")
                        .param("planState", "OVER")
                        .param("instalments[0].amount", "3000")
                        .param("instalments[0].dueOn", "2025-02-28")
                        .param("instalments[1].amount", "2000")
                        .param("instalments[1].dueOn", "2025-04-30"))
                .andExpect(status().is3xxRedirection());

        org.assertj.core.api.Assertions.assertThat(timers.waiting(number)).contains("instalmentOver");
    }

    private void both(String who, String task, Matter matter, String chinese, String english) throws Exception {
        shows(who, task, matter, Locale.CHINA, chinese);
        shows(who, task, matter, Locale.ENGLISH, english);
    }

    private void shows(String who, String task, Matter matter, Locale language, String... texts) throws Exception {
        var path = "/cases/" + matter.caseNumber() + "/" + task + (matter.isWholeCase() ? "" : "/" + matter.id());
        var result = mvc.perform(get(path)
                        .with(user(who).roles("OFFICER"))
                        .param("lang", language.getLanguage())
                        .locale(language))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(not(containsString("??")), containsString("lawbox"))));
        for (var text : texts) {
            result.andExpect(content().string(containsString(text)));
        }
    }
}
