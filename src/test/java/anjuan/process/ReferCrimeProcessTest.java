package anjuan.process;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Referring.approval;
import static anjuan.testing.Referring.handOver;
import static anjuan.testing.Referring.report;
import static anjuan.testing.Referring.suspicion;
import static anjuan.testing.Referring.team;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.referral.MaterialKind;
import anjuan.referral.Referral.State;
import anjuan.referral.Referrals;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Nodes;
import anjuan.testing.Referring;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The diagram of a referral to the police, node by node, and what stands against doing it otherwise. */
@AnjuanTest
class ReferCrimeProcessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Referring referring;

    @Autowired
    Referrals referrals;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Papers papers;

    @Autowired
    TimerJobs timers;

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var passed = new TreeSet<String>();
        for (var referral : List.of(declined(), suppliedAndPassedOn(), supervised(), notSupervised(), accepted())) {
            passed.addAll(timers.passed(referral.caseNumber(), "referCrime"));
        }
        passed.addAll(timers.passed(
                referring.awaited(story.investigating(DAY), DAY, "CLOSE").caseNumber(), "referCrime"));

        assertThat(passed).isEqualTo(Nodes.of("refer-crime.bpmn"));
    }

    @Test
    void nobodyButThoseOfTheirPostDoTheirStep() {
        var number = story.investigating(DAY);
        for (var who : List.of(CLERK, LEGAL, HEAD)) {
            assertThat(story.attempt(number, who, "crimeSuspected", DAY, suspicion()))
                    .hasToString("NotYours[role=HANDLER]");
        }
        var referral = referring.suspected(number, DAY);
        assertThat(story.attempt(referral, LEAD, "nameReferralTeam", DAY, team()))
                .hasToString("NotYours[role=UNIT_HEAD]");
        story.act(referral, UNIT_HEAD, "nameReferralTeam", DAY, team());
        assertThat(story.attempt(referral, LEGAL, "reportReferral", DAY, report()))
                .hasToString("NotYours[role=HANDLER]");
        story.act(referral, LEAD, "reportReferral", DAY, report());
        for (var who : List.of(HEAD, UNIT_HEAD, LEAD)) {
            assertThat(story.attempt(referral, who, "decideReferral", DAY, approval("GO_ON")))
                    .as("a deputy has no authority")
                    .hasToString("NotYours[role=CHIEF]");
        }
        redrawn.straightTo("decideReferral", "HEAD", referral);
        assertThat(story.attempt(referral, HEAD, "decideReferral", DAY, approval("GO_ON")))
                .hasToString("NotYours[role=CHIEF]");
        assertThat(referrals.find(referral).orElseThrow().state()).isEqualTo(State.REPORTED);
    }

    @Test
    void aTeamIsTwoOrMoreCertifiedOfficersAtLeastOneOfTheCase() {
        var referral = referring.suspected(story.investigating(DAY), DAY);

        assertThat(refusals(referral, UNIT_HEAD, "nameReferralTeam", Map.of("lead", LEAD, "second", LEAD)))
                .containsExactly("OFFICERS_TWO_NEEDED");
        assertThat(refusals(referral, UNIT_HEAD, "nameReferralTeam", Map.of("lead", LEAD, "second", "")))
                .containsExactly("REQUIRED");
        assertThat(refusals(referral, UNIT_HEAD, "nameReferralTeam", Map.of("lead", LEAD, "second", LEGAL)))
                .containsExactly("OFFICER_NOT_OF_UNIT");
        assertThat(refusals(
                        referral,
                        UNIT_HEAD,
                        "nameReferralTeam",
                        Map.of("lead", LEAD, "second", SECOND, "others", List.of(LEGAL))))
                .containsExactly("OFFICER_NOT_OF_UNIT");
        assertThat(refusals(referral, UNIT_HEAD, "nameReferralTeam", Map.of("lead", "shi.banan3", "second", LEAD)))
                .isNotEmpty();
        story.act(referral, UNIT_HEAD, "nameReferralTeam", DAY, team());
        assertThat(referrals.find(referral).orElseThrow().members()).containsExactly(LEAD, SECOND);
    }

    @Test
    void nothingIsReferredWithoutAReport() {
        var referral = referring.suspected(story.investigating(DAY), DAY);
        story.act(referral, UNIT_HEAD, "nameReferralTeam", DAY, team());

        redrawn.straightTo("decideReferral", "CHIEF", referral);
        assertThat(refusals(referral, CHIEF, "decideReferral", approval("GO_ON")))
                .containsExactly("REFERRAL_OUT_OF_TURN");
        for (var step : List.of("sendReferral", "askReconsideration", "proposeSupervision", "acceptRefusal")) {
            assertThatThrownBy(() -> redrawn.carriesOut(step, referral))
                    .as(step)
                    .isInstanceOf(Exception.class);
        }
        for (var step : List.of(
                "takeInPoliceAnswer",
                "takeInReconsideration",
                "takeInSupervision",
                "takeInCriminalOutcome",
                "setCaseCourse")) {
            assertThatThrownBy(() -> redrawn.carriesOut(step, referral))
                    .as(step)
                    .isInstanceOf(Exception.class);
        }
        assertThat(referrals.find(referral).orElseThrow().number()).isNull();
    }

    @Test
    void aStepOutOfTurnIsRefusedEverywhere() {
        var number = story.investigating(DAY);
        var referral = referring.suspected(number, DAY);
        var answer = referring.answer(number, "POLICE_FILED", "云公〔2026〕8号", DAY);
        var turns = new HashMap<String, Map<String, Object>>();
        turns.put("assembleReferral", Map.of("police", "a", "procuratorate", "b", "sentAt", "12:00"));
        turns.put("recordReferralReceipt", referring.receipt(number, DAY, "15:00"));
        turns.put("policeAnswered", answer);
        turns.put("supplyReferral", Map.of("note", "补正"));
        turns.put("answerRefusal", Map.of("choice", "ACCEPT", "reason", "理由"));
        turns.put("reconsiderationAnswered", answer);
        turns.put("supervisionAnswered", answer);
        turns.put("handOverGoods", handOver(List.of()));
        turns.put("chooseCaseCourse", Map.of("course", "GO_ON", "reason", "理由"));
        turns.put("criminalOutcomeCame", with(answer, "kind", "NOT_PROSECUTED"));

        turns.forEach((page, form) -> assertThat(beneath.refusals(referral, LEAD, page, DAY, form))
                .as(page)
                .containsExactly("REFERRAL_OUT_OF_TURN"));
    }

    @Test
    void theChiefGivesReasonsWhenHeRefuses() {
        var referral = referring.reported(story.investigating(DAY), DAY);

        assertThat(refusals(referral, CHIEF, "decideReferral", Map.of("approved", false, "decidedAt", "10:00")))
                .containsExactly("REQUIRED");
        assertThat(refusals(referral, CHIEF, "decideReferral", Map.of("approved", true, "decidedAt", "10:00")))
                .containsExactly("REQUIRED", "REQUIRED");
        assertThat(refusals(referral, CHIEF, "decideReferral", approval("CLOSE")))
                .containsExactly("REFERRAL_CLOSES_TOO_EARLY");
        story.act(
                referral,
                CHIEF,
                "decideReferral",
                DAY,
                Map.of("approved", false, "decidedAt", "10:00", "opinion", "数额未达到标准"));

        assertThat(referrals.find(referral).orElseThrow().state()).isEqualTo(State.DECLINED);
        assertThat(referrals.events(referral).get(3).body()).isEqualTo("数额未达到标准");
        assertThat(papers.of(referral.caseNumber()))
                .anyMatch(paper -> paper.kind() == PaperKind.MATTER_APPROVAL)
                .anyMatch(paper -> paper.kind() == PaperKind.REFERRAL_REPORT);
    }

    @Test
    void eachOfTheFiveKindsOfMaterialIsThereOrExcused() {
        var number = story.investigating(DAY);
        var referral = referring.approved(number, DAY, "GO_ON");
        var form = referring.assembled(number, "12:00");

        assertThat(refusals(referral, LEAD, "assembleReferral", with(form, "absent", List.of())))
                .containsExactly(
                        "REFERRAL_WITHOUT_GOODS_LIST", "REFERRAL_WITHOUT_TEST_RESULTS", "REFERRAL_WITHOUT_OTHER");
        assertThat(refusals(referral, LEAD, "assembleReferral", with(form, "materials", List.of())))
                .containsExactly("REFERRAL_WITHOUT_REPORT");
        assertThat(refusals(
                        referral,
                        LEAD,
                        "assembleReferral",
                        with(
                                with(form, "materials", List.of()),
                                "absent",
                                List.of(
                                        Map.of("kind", "REPORT", "reason", "没有"),
                                        Map.of("kind", "GOODS_LIST", "reason", "没有"),
                                        Map.of("kind", "TEST_RESULTS", "reason", "没有"),
                                        Map.of("kind", "OTHER", "reason", "没有")))))
                .containsExactly("REFERRAL_WITHOUT_REPORT");
        assertThat(refusals(
                        referral,
                        LEAD,
                        "assembleReferral",
                        with(form, "materials", List.of(Map.of("item", "nothing", "kind", "REPORT")))))
                .containsExactly("MATERIAL_UNKNOWN");
        for (var missing : List.of("police", "procuratorate")) {
            assertThat(refusals(referral, LEAD, "assembleReferral", with(form, missing, "")))
                    .containsExactly("REQUIRED");
        }
        story.act(referral, LEAD, "assembleReferral", DAY, form);

        assertThat(referrals.materials(referral))
                .extracting(material -> material.kind())
                .containsExactly(MaterialKind.values());
        assertThat(referrals.find(referral).orElseThrow().procuratorate()).isEqualTo(Referring.PROCURATORATE);
    }

    @Test
    void anotherCrimeHasANameAnArticleAndReasonsAndNoThreshold() {
        var number = story.investigating(DAY);

        assertThat(suspicionRefused(number, "otherCrime", "诈骗罪")).containsExactly("CRIME_TWICE");
        assertThat(suspicionRefused(number, "offence", null)).containsExactly("REQUIRED");
        assertThat(suspicionRefused(number, "crimeArticle", "刑法第二百一十四条")).containsExactly("CRIME_ARTICLE_ALONE");
        assertThat(otherRefused(number, "crimeArticle", " ")).containsExactly("REQUIRED");
        assertThat(otherRefused(number, "crimeArticle", "刑法")).containsExactly("CRIME_ARTICLE_INVALID");
        assertThat(otherRefused(number, "ground", "REACHED")).containsExactly("CRIME_WITHOUT_THRESHOLD");
        assertThat(otherRefused(number, "reason", " ")).containsExactly("REQUIRED");
        for (var ofTable : List.of("销售假冒注册商标的商品罪", "假冒专利", "侵犯商业秘密罪 ")) {
            assertThat(otherRefused(number, "otherCrime", ofTable)).containsExactly("CRIME_OF_TABLE");
        }
        var first = referring.suspected(number, DAY, Referring.suspicionOfAnother());
        assertThat(story.refusals(number, LEAD, "crimeSuspected", DAY, Referring.suspicionOfAnother()))
                .as("the same crime again")
                .containsExactly("CHARGE_REFERRED_ALREADY");
        var third = referring.suspected(number, DAY, with(Referring.suspicionOfAnother(), "otherCrime", "非法经营罪"));
        assertThat(referrals.find(first).orElseThrow().offence()).isNull();
        assertThat(third).isNotEqualTo(first);
    }

    @Test
    void aSecondReferralOfTheSameChargeIsRefusedWhileOneIsOpen() {
        var number = story.investigating(DAY);
        var first = referring.suspected(number, DAY);

        assertThat(story.refusals(number, LEAD, "crimeSuspected", DAY, suspicion()))
                .containsExactly("CHARGE_REFERRED_ALREADY");
        var byName = new HashMap<>(suspicion());
        byName.remove("respondent");
        byName.put("suspect", "云州市某百货商行");
        assertThat(story.refusals(number, LEAD, "crimeSuspected", DAY, byName))
                .as("nor under his name")
                .containsExactly("CHARGE_REFERRED_ALREADY");
        story.act(number, LEAD, "crimeSuspected", DAY, with(suspicion(), "offence", "MARK_GOODS"));
        referring.reported(first, DAY);
        story.act(
                first,
                CHIEF,
                "decideReferral",
                DAY,
                Map.of("approved", false, "decidedAt", "10:00", "opinion", "证据不足"));
        story.act(number, LEAD, "crimeSuspected", DAY, suspicion());

        assertThat(referrals.of(number)).hasSize(3);
    }

    @Test
    void whatIsSuspectedIsSaidOfOneSuspectAndOneOffence() {
        var number = story.investigating(DAY);

        assertThat(suspicionRefused(number, "respondent", 7)).containsExactly("RESPONDENT_UNKNOWN");
        assertThat(suspicionRefused(number, "respondent", -1)).containsExactly("INVALID");
        assertThat(suspicionRefused(number, "respondent", null)).containsExactly("SUSPECT_MISSING");
        assertThat(suspicionRefused(number, "suspect", "钱某")).containsExactly("SUSPECT_TWICE");
        assertThat(suspicionRefused(number, "reason", " ")).containsExactly("REQUIRED");
        assertThat(suspicionRefused(number, "offence", null)).containsExactly("REQUIRED");
        assertThat(suspicionRefused(number, "charges", List.of(4))).containsExactly("CHARGE_UNKNOWN");
        assertThat(suspicionRefused(number, "ground", "REACHED"))
                .as("no figures were entered")
                .containsExactly("REFERRAL_THRESHOLD_NOT_REACHED");
        assertThat(story.refusals(
                        story.investigating(LocalDate.of(2020, 8, 10)),
                        LEAD,
                        "crimeSuspected",
                        LocalDate.of(2020, 8, 10),
                        suspicion()))
                .containsExactly("REFERRAL_BEFORE_RULES");
    }

    @Test
    void anAnswerOfAnotherOrganHasItsPaper() {
        var number = story.investigating(DAY);
        var referral = referring.received(number, DAY, "GO_ON");
        var answer = referring.answer(number, "POLICE_FILED", "云公〔2026〕8号", DAY);

        assertThat(refusals(referral, LEAD, "policeAnswered", with(answer, "attachment", "nothing")))
                .containsExactly("ANSWER_NOT_ATTACHED");
        assertThat(refusals(referral, LEAD, "policeAnswered", with(answer, "attachment", null)))
                .containsExactly("ANSWER_NOT_ATTACHED");
        assertThat(refusals(referral, LEAD, "policeAnswered", with(answer, "number", "")))
                .containsExactly("REQUIRED");
        assertThat(refusals(
                        referral,
                        LEAD,
                        "policeAnswered",
                        with(answer, "datedOn", DAY.plusDays(1).toString())))
                .containsExactly("ANSWER_DATED_LATER");
        assertThat(refusals(referral, LEAD, "policeAnswered", with(answer, "kind", "UPHELD")))
                .containsExactly("INVALID");
        assertThat(refusals(referral, LEAD, "policeAnswered", with(answer, "kind", "PASSED_ON")))
                .containsExactly("REQUIRED");
        assertThat(refusals(referral, LEAD, "policeAnswered", with(with(answer, "kind", "MORE_ASKED"), "body", null)))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(referral, LEAD, "policeAnswered", DAY.minusDays(1), answer))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
    }

    private List<String> suspicionRefused(CaseNumber number, String field, Object value) {
        return story.refusals(number, LEAD, "crimeSuspected", DAY, with(suspicion(), field, value));
    }

    private List<String> otherRefused(CaseNumber number, String field, Object value) {
        return story.refusals(number, LEAD, "crimeSuspected", DAY, with(Referring.suspicionOfAnother(), field, value));
    }

    private List<String> refusals(Matter referral, String who, String what, Map<String, Object> form) {
        return story.refusals(referral, who, what, DAY, form);
    }

    private Matter declined() {
        var referral = referring.reported(story.investigating(DAY), DAY);
        story.act(
                referral,
                CHIEF,
                "decideReferral",
                DAY,
                Map.of("approved", false, "decidedAt", "10:00", "opinion", "证据不足"));
        return referral;
    }

    private Matter suppliedAndPassedOn() {
        var number = story.investigating(DAY);
        var referral = referring.received(number, DAY, "GO_ON");
        referring.police(referral, "MORE_ASKED", DAY);
        story.act(referral, LEAD, "supplyReferral", DAY, Map.of("note", "已补充辨认结论"));
        story.act(
                referral,
                LEAD,
                "policeAnswered",
                DAY,
                with(referring.answer(number, "PASSED_ON", "云公转〔2026〕1号", DAY), "organ", "东湖区公安分局"));
        story.act(referral, LEAD, "recordReferralReceipt", DAY, referring.receipt(number, DAY, "17:00"));
        referring.police(referral, "POLICE_FILED", DAY);
        story.act(referral, LEAD, "handOverGoods", DAY, handOver(List.of()));
        story.act(referral, HEAD, "chooseCaseCourse", DAY, Map.of("course", "GO_ON", "reason", "其他违法行为继续办理"));
        referring.outcome(referral, "NOT_PROSECUTED", DAY);
        assertThat(referrals.find(referral).orElseThrow().police()).isEqualTo("东湖区公安分局");
        return referral;
    }

    private Matter supervised() {
        var referral = upheld();
        story.act(referral, HEAD, "answerRefusal", DAY, Map.of("choice", "SUPERVISE", "reason", "应当立案"));
        for (var kind : List.of("REASONS_DEMANDED", "FILING_ORDERED", "POLICE_FILED")) {
            story.act(
                    referral,
                    LEAD,
                    "supervisionAnswered",
                    DAY,
                    referring.answer(referral.caseNumber(), kind, "云检〔2026〕3号", DAY));
        }
        assertThat(story.waiting(referral)).containsExactly("handOverGoods");
        return referral;
    }

    private Matter notSupervised() {
        var number = story.investigating(DAY);
        var referral = referring.received(number, DAY, "GO_ON");
        referring.police(referral, "POLICE_REFUSED", DAY);
        story.act(referral, HEAD, "answerRefusal", DAY, Map.of("choice", "SUPERVISE", "reason", "应当立案"));
        story.act(
                referral,
                LEAD,
                "supervisionAnswered",
                DAY,
                referring.answer(number, "NOT_SUPERVISED", "云检〔2026〕4号", DAY));
        assertThat(referrals.find(referral).orElseThrow().state()).isEqualTo(State.REFUSED);
        return referral;
    }

    private Matter accepted() {
        var referral = upheld();
        assertThat(refusals(referral, HEAD, "answerRefusal", Map.of("choice", "RECONSIDER", "reason", "再次提请")))
                .containsExactly("RECONSIDERED_ALREADY");
        story.act(referral, HEAD, "answerRefusal", DAY, Map.of("choice", "ACCEPT", "reason", "接受"));
        assertThat(story.waiting(referral)).isEmpty();
        return referral;
    }

    private Matter upheld() {
        var number = story.investigating(DAY);
        var referral = referring.received(number, DAY, "GO_ON");
        referring.police(referral, "POLICE_REFUSED", DAY);
        story.act(referral, HEAD, "answerRefusal", DAY, Map.of("choice", "RECONSIDER", "reason", "销售金额已达标准"));
        story.act(
                referral, LEAD, "reconsiderationAnswered", DAY, referring.answer(number, "UPHELD", "云公复〔2026〕2号", DAY));
        return referral;
    }
}
