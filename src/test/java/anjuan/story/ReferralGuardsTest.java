package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Referring.approval;
import static anjuan.testing.Referring.suspicion;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.decision.Decisions;
import anjuan.engine.Redrawn;
import anjuan.referral.Referral.State;
import anjuan.referral.Referrals;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Referring;
import anjuan.testing.Story;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** F17: no penalty instead of a referral, and no new fine for a referred act, whichever way it is tried. */
@AnjuanTest
class ReferralGuardsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Map<String, Object> FINE = Forms.penalty("choice", "PENALTY", 5000);

    @Autowired
    Story story;

    @Autowired
    Referring referring;

    @Autowired
    Referrals referrals;

    @Autowired
    Decisions decisions;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    MockMvc mvc;

    @Test
    void noFineWhileTheActIsReferredByPageApiOrRedrawnDiagram() throws Exception {
        var number = story.deciding(DAY);
        referring.sent(number, DAY, "GO_ON");

        assertThat(story.refusals(number, HEAD, "decideCase", DAY, FINE)).containsExactly("FINE_WHILE_REFERRED");
        assertThat(beneath.refusals(number, HEAD, "decideCase", DAY, FINE)).containsExactly("FINE_WHILE_REFERRED");
        assertThat(byApi(number)).contains("FINE_WHILE_REFERRED", "刑事结果之前不得罚款");
        assertThat(byPage(number)).contains("刑事结果之前不得罚款");
        var earlier = story.notified(DAY);
        referring.sent(earlier, DAY, "GO_ON");
        redrawn.straightTo("decideCase", "HEAD", Matter.party(earlier, 1));
        assertThat(story.refusals(earlier, HEAD, "decideCase", DAY, FINE))
                .containsExactlyInAnyOrder("DECISION_BEFORE_STATEMENT", "FINE_WHILE_REFERRED");
        assertThat(decisions.decision(Matter.party(number, 1))).isEmpty();
    }

    @Test
    void noFineFromTheSuspicionUntilTheOutcomeIsKnown() {
        var number = story.deciding(DAY);
        var referral = referring.suspected(number, DAY);
        assertNoFine(number);
        referring.reported(referral, DAY);
        assertNoFine(number);
        story.act(referral, CHIEF, "decideReferral", DAY, approval("GO_ON"));
        assertNoFine(number);
        story.act(referral, LEAD, "assembleReferral", DAY, referring.assembled(number, "12:00"));
        story.act(referral, LEAD, "recordReferralReceipt", DAY, referring.receipt(number, DAY, "15:00"));
        assertNoFine(number);
        referring.police(referral, "POLICE_FILED", DAY);
        assertNoFine(number);
        story.act(referral, LEAD, "handOverGoods", DAY, Referring.handOver(List.of()));
        story.act(referral, HEAD, "chooseCaseCourse", DAY, Map.of("course", "GO_ON", "reason", "继续"));
        assertNoFine(number);
        referring.outcome(referral, "NOT_PROSECUTED", DAY);

        story.act(number, HEAD, "decideCase", DAY, FINE);
        assertThat(decisions.decision(Matter.party(number, 1))).isPresent();
    }

    @Test
    void aCourtThatFinedLeavesNoFineToUs() {
        var number = story.deciding(DAY);
        var referral = referring.awaited(number, DAY, "GO_ON");
        referring.outcome(referral, "JUDGED_WITH_FINE", DAY);

        assertThat(referrals.find(referral).orElseThrow().state()).isEqualTo(State.FINED);
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, FINE)).containsExactly("FINE_AFTER_COURT_FINED");
    }

    @Test
    void whatIsNoFineGoesOn() {
        var number = story.deciding(DAY);
        referring.sent(number, DAY, "GO_ON");
        var order = with(FINE, "penalty", Map.of("warning", false, "fine", 0, "gain", 0, "correction", "立即停止销售侵权商品"));

        story.act(number, HEAD, "decideCase", DAY, order);

        assertThat(decisions.decision(Matter.party(number, 1))).isPresent();
    }

    @Test
    void nothingIsPenalisedInsteadOfBeingReferred() {
        var number = story.deciding(DAY);
        story.act(number, LEAD, "figuresEntered", DAY, figures());

        assertThat(story.refusals(number, HEAD, "decideCase", DAY, FINE))
                .containsExactly("PENALTY_INSTEAD_OF_REFERRAL");
        var referral =
                referring.reported(referring.suspected(number, DAY, with(suspicion(), "ground", "REACHED")), DAY);
        story.act(
                referral,
                CHIEF,
                "decideReferral",
                DAY,
                Map.of("approved", false, "decidedAt", "10:00", "opinion", "系同案重复计算，数额未达到标准"));

        story.act(number, HEAD, "decideCase", DAY, FINE);
        assertThat(decisions.decision(Matter.party(number, 1))).isPresent();
    }

    /** Found by the name under which a suspect was referred before he was registered. */
    @Test
    void aSuspectWhoIsOnlyKnownByNameIsNotFinedEither() {
        var number = story.deciding(DAY);
        var form = new HashMap<>(suspicion());
        form.remove("respondent");
        form.put("suspect", "云州市某百货商行");
        referring.suspected(number, DAY, form);

        assertNoFine(number);
    }

    private void assertNoFine(CaseNumber number) {
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, FINE)).containsExactly("FINE_WHILE_REFERRED");
    }

    private String byApi(CaseNumber number) throws Exception {
        return mvc.perform(post("/api/cases/" + number + "/tasks/decideCase")
                        .with(user(HEAD).roles("OFFICER"))
                        .with(csrf())
                        .header("Idempotency-Key", "fine-" + number)
                        .header("Accept-Language", "zh")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"occurredOn": "2026-03-02", "form": {"choice": "PENALTY", "reasons": "事实清楚",
                                 "penalty": {"fine": 5000}}}"""))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String byPage(CaseNumber number) throws Exception {
        return mvc.perform(post("/cases/" + number + "/decideCase?lang=zh")
                        .with(user(HEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("choice", "PENALTY")
                        .param("penalty.fine", "5000")
                        .param("reasons", "事实清楚")
                        .param("occurredOn", DAY.toString()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> figures() {
        return Map.of(
                "respondent", 1,
                "offence", "SELLING",
                "conduct", "销售假冒外套",
                "actedFrom", "2026-01-05",
                "actedUntil", "2026-02-20",
                "rights", "1234567",
                "goods", List.of(Map.of("name", "外套", "state", "SOLD", "quantity", "520", "actual", "100")));
    }
}
