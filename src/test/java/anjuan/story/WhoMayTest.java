package anjuan.story;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.ChangedMeanwhile;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.casefile.Stage;
import anjuan.inbox.Inbox;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.task.Completion;
import anjuan.task.Desk;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may see and do what; and that what is refused leaves no trace. */
@AnjuanTest
class WhoMayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Everybody of the city bureau and of the bureaus above and below it. */
    private static final List<String> EVERYBODY = List.of(
            "shi.dengji",
            "shi.kezhang",
            "shi.banan1",
            "shi.banan2",
            "shi.banan3",
            "shi.zhidui",
            "shi.banan4",
            "shi.banan5",
            "shi.fagui",
            "shi.shenhe",
            "shi.fuju",
            "shi.juzhang",
            "shi.dangan",
            "sheng.juzhang",
            "sheng.fagui",
            "donghu.juzhang",
            "donghu.kezhang",
            "donghu.dengji",
            "qingxi.juzhang",
            "qingxi.fagui",
            "guanli");

    @Autowired
    Story story;

    @Autowired
    Desk desk;

    @Autowired
    Access access;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisation organisation;

    @Autowired
    Rows rows;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void onlyAHeadOfTheBureauFiles() {
        var number = story.awaitingFiling(DAY);

        assertOnlyHeads(number, "decideFiling", Forms.file());

        story.act(number, "shi.juzhang", "decideFiling", DAY, Forms.file());
    }

    @Test
    void onlyAHeadOfTheBureauApprovesAndDecides() {
        assertOnlyHeads(story.proposed(DAY), "decideProposal", Forms.approved());
        assertOnlyHeads(story.deciding(DAY), "decideCase", Forms.penalty("choice", "PENALTY", 5000));
    }

    @Test
    void onlyAHeadOfTheBureauCloses() {
        var number = story.closing(DAY);
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());

        assertOnlyHeads(number, "decideClosure", Forms.approved());

        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());
    }

    @Test
    void onlyTheOfficersNamedOnACaseHandleIt() {
        var number = story.investigating(DAY);
        var handlers = List.of(LEAD, SECOND);

        for (var who : EVERYBODY) {
            var officer = organisation.officer(who);
            assertThat(access.has(officer, Role.HANDLER, story.file(number)))
                    .as(who)
                    .isEqualTo(handlers.contains(who));
        }
        assertThat(story.attempt(number, "shi.banan3", "investigate", DAY, Forms.concluded()))
                .isInstanceOf(Completion.NotYours.class);
    }

    @Test
    void aUnitHeadEndorsesForHisOwnUnitOnly() {
        var number = story.lodged(DAY);

        assertThatThrownBy(() -> story.attempt(
                        number, "shi.zhidui", "assignVerification", DAY, Forms.assign("shi.banan4", "shi.banan5")))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    void whoIsOfAnotherBureauDoesNotLearnThatACaseExists() {
        var number = story.awaitingFiling(DAY);

        for (var who : List.of("donghu.juzhang", "donghu.kezhang", "qingxi.fagui", "qingxi.dengji", "guanli")) {
            assertThatThrownBy(() -> story.attempt(number, who, "decideFiling", DAY, Forms.file()))
                    .as(who)
                    .isInstanceOf(NoSuchCase.class);
        }
        assertThatThrownBy(() ->
                        access.requireSight(organisation.officer("donghu.juzhang"), new CaseNumber("YZ-2026-99999")))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    void theBureauAboveNeitherSeesNorDecides() {
        var number = story.awaitingFiling(DAY);
        for (var who : List.of("sheng.juzhang", "sheng.fagui")) {
            assertThat(access.maySee(organisation.officer(who), number)).isFalse();
            assertThatThrownBy(() -> story.attempt(number, who, "decideFiling", DAY, Forms.file()))
                    .isInstanceOf(NoSuchCase.class);
        }
    }

    @Test
    void whoIsRecusedLosesSightAndRoleThoughNamedOnTheCase() {
        var number = story.investigating(DAY);
        var second = organisation.officer(SECOND);
        assertThat(access.maySee(second, number)).isTrue();

        recuse(number, SECOND);

        assertThat(access.maySee(second, number)).isFalse();
        assertThat(access.has(second, Role.HANDLER, story.file(number))).isFalse();
        assertThat(inbox.mine(second, null, 200).items())
                .noneMatch(item -> item.caseNumber().equals(number));
        assertThat(inbox.pool(second, null, 200).items())
                .noneMatch(item -> item.caseNumber().equals(number));
        assertThatThrownBy(() -> story.attempt(number, SECOND, "investigativeActTaken", DAY, Forms.inspection(LEAD)))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    void aRecusedHeadDecidesNothing() {
        var number = story.awaitingFiling(DAY);
        recuse(number, HEAD);

        assertThatThrownBy(() -> story.attempt(number, HEAD, "decideFiling", DAY, Forms.file()))
                .isInstanceOf(NoSuchCase.class);
        story.act(number, "shi.juzhang", "decideFiling", DAY, Forms.file());
    }

    @Test
    void anOfficerTakenOffACaseNoLongerHandlesIt() {
        var number = story.filed(DAY);
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(SECOND, "shi.banan3"));

        assertThat(story.attempt(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND)))
                .isInstanceOf(Completion.NotYours.class);
    }

    @Test
    void whatIsNotOpenIsTooLateAndSaysWhoDidIt() {
        var number = story.filed(DAY);

        var answer = story.attempt(number, "shi.juzhang", "decideFiling", DAY, Forms.file());

        assertThat(answer).isInstanceOfSatisfying(Completion.TooLate.class, late -> {
            assertThat(late.done()).isNotNull();
            assertThat(late.done().actorName()).isEqualTo("吴伟");
            assertThat(late.done().occurredOn()).isEqualTo(DAY);
        });
    }

    @Test
    void whatIsOutOfTurnIsNotDone() {
        var number = story.investigating(DAY);

        for (var early : List.of("decideFiling", "decideProposal", "decideCase", "decideClosure")) {
            assertThat(desk.standing(organisation.officer(HEAD), Matter.of(number), early)
                            .obstacle())
                    .as(early)
                    .containsInstanceOf(Completion.TooLate.class);
        }
        assertThat(story.attempt(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE")))
                .isInstanceOf(Completion.TooLate.class);
        assertThat(story.waiting(number)).containsExactly("investigate");
    }

    @Test
    void whatSomebodyHasClaimedIsHis() {
        var number = story.awaitingFiling(DAY);
        var task = inbox.ofCase(number).get(0);
        assertThat(inbox.claim(task, organisation.officer(HEAD))).isTrue();
        assertThat(inbox.claim(task, organisation.officer("shi.juzhang"))).isFalse();

        assertThat(story.attempt(number, "shi.juzhang", "decideFiling", DAY, Forms.file()))
                .isInstanceOfSatisfying(Completion.TooLate.class, late -> assertThat(late.heldBy())
                        .isEqualTo("吴伟"));
        var claimed = inbox.ofCase(number).get(0);
        assertThat(inbox.release(claimed, organisation.officer("shi.juzhang"))).isFalse();
        assertThat(inbox.release(claimed, organisation.officer(HEAD))).isTrue();

        story.act(number, "shi.juzhang", "decideFiling", DAY, Forms.file());
    }

    @RepeatedTest(5)
    void ofTwoHeadsDecidingAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        var number = story.awaitingFiling(DAY);

        var answers = atOnce(
                () -> story.attempt(number, HEAD, "decideFiling", DAY, Forms.file()),
                () -> story.attempt(
                        number,
                        "shi.juzhang",
                        "decideFiling",
                        DAY,
                        Map.of("decision", "NOT_FILE", "ground", "NO_FAULT")));

        assertThat(answers).filteredOn(Completion.Completed.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer instanceof Completion.TooLate || answer instanceof ChangedMeanwhile)
                .hasSize(1);
        assertThat(ledger.entries(number))
                .filteredOn(entry -> entry.act().equals("decideFiling"))
                .hasSize(1);
        assertThat(ledger.verify(number).isSound()).isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from filing_decision where case_number = ?", Integer.class, number.value()))
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofTwoOfficersRecordingTheLastPaymentAtOnceOneIsTaken() throws Exception {
        var number = story.performing(DAY);

        var answers = atOnce(
                () -> story.attempt(number, LEAD, "recordPerformance", DAY, Map.of("fine", 5000)),
                () -> story.attempt(number, LEAD, "recordPerformance", DAY, Map.of("fine", 5000)));

        assertThat(answers).filteredOn(Completion.Completed.class::isInstance).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "select sum(fine) from execution_payment where case_number = ?", Integer.class, number.value()))
                .isEqualTo(5000);
        assertThat(story.waiting(number)).containsExactly("proposeClosure");
    }

    @Test
    void whatIsRefusedLeavesNoTrace() {
        var deciding = story.deciding(DAY);
        var performing = story.performing(DAY);
        var before = rows.count();

        story.refusals(deciding, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 9000));
        story.refusals(deciding, HEAD, "decideCase", DAY.minusDays(1), Forms.penalty("choice", "PENALTY", 5000));
        story.refusals(performing, LEAD, "recordPerformance", DAY, Map.of("fine", 6000));
        story.attempt(deciding, LEGAL, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000));
        story.attempt(performing, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000));

        assertThat(rows.count()).isEqualTo(before);
        assertThat(before).containsKeys("ledger_entry", "act_ru_task", "act_hi_actinst", "deadline_event");
        assertThat(story.file(deciding).stage()).isEqualTo(Stage.DECIDING);
        assertThat(ledger.verify(deciding).isSound()).isTrue();
    }

    private void assertOnlyHeads(CaseNumber number, String what, Map<String, Object> form) {
        for (var who : EVERYBODY) {
            var officer = organisation.officer(who);
            if (officer.holds(Post.HEAD) && officer.bureauId().equals("yz")) {
                continue;
            }
            if (access.maySee(officer, number)) {
                assertThat(story.attempt(number, who, what, DAY, form))
                        .as("%s by %s", what, who)
                        .isInstanceOf(Completion.NotYours.class);
            } else {
                assertThatThrownBy(() -> story.attempt(number, who, what, DAY, form))
                        .as("%s by %s", what, who)
                        .isInstanceOf(NoSuchCase.class);
            }
        }
        assertThat(story.waiting(number)).containsExactly(what);
    }

    private void recuse(CaseNumber number, String who) {
        jdbc.update(
                "insert into access_recusal (case_number, officer_id, since, reason) values (?, ?, ?, ?)",
                number.value(),
                who,
                DAY,
                "当事人的近亲属");
    }

    /** What both give: an answer, or the exception that stopped it. */
    private static List<Object> atOnce(Callable<Completion> one, Callable<Completion> other) throws Exception {
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var running = List.of(one, other).stream()
                    .map(act -> pool.submit((Callable<Object>) () -> {
                        start.await();
                        try {
                            return act.call();
                        } catch (ChangedMeanwhile changed) {
                            return changed;
                        }
                    }))
                    .toList();
            var answers = new ArrayList<Object>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
