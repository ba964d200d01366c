package anjuan.story;

import static anjuan.testing.Executions.application;
import static anjuan.testing.Executions.asksForInstalments;
import static anjuan.testing.Executions.court;
import static anjuan.testing.Executions.granted;
import static anjuan.testing.Executions.instalment;
import static anjuan.testing.Executions.outcome;
import static anjuan.testing.Executions.paid;
import static anjuan.testing.Executions.remedy;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.TimerJobs;
import anjuan.execution.Performance;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes after the decision, as people live it; every date is worked out by hand. The fine is 5000 yuan. */
@AnjuanTest
class ExecutionStoriesTest {

    @Autowired
    Story story;

    @Autowired
    TimerJobs timers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Matters matters;

    @Autowired
    Performance performance;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Beneath beneath;

    @Test
    void paidByInstalmentsWithLateFee() {
        // served on Monday 3 March 2025; fifteen calendar days end on Tuesday 18 March
        var number = story.performing(day(3, 3));
        var party = Matter.party(number, 1);
        assertThat(due(party, "A95")).isEqualTo(day(3, 18));

        story.act(party, LEAD, "deferralRequested", day(3, 14), asksForInstalments());
        var plan = new Matter(number, "D1");
        story.act(
                plan,
                HEAD,
                "decideDeferral",
                day(3, 17),
                granted(instalment(2000, day(4, 30)), instalment(2000, day(5, 31)), instalment(1000, day(6, 30))));
        // the time to pay now ends with the last instalment, Monday 30 June
        assertThat(due(party, "A95")).isEqualTo(day(6, 30));
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.DEFERRAL_NOTICE);
        assertThat(timers.waiting(number)).contains("instalmentOver");

        story.act(party, LEAD, "recordPerformance", day(4, 29), Map.of("fine", 2000));
        assertThat(performance.account(party).latePenalty(day(5, 30)).amount())
                .as("deferred")
                .isEqualByComparingTo("0");

        // 31 May is a Saturday and the Dragon Boat holiday lasts to 2 June: the second may be paid until Tuesday 3 June
        story.act(party, LEAD, "recordPerformance", day(6, 3), Map.of("fine", 1000));
        timers.fire(number, "instalmentOver");
        assertThat(story.waiting(plan)).containsExactly("checkInstalment");
        story.act(plan, LEAD, "checkInstalment", day(6, 4), Map.of("note", "代收银行未收到"));
        assertThat(matters.find(plan).orElseThrow().endedOn()).isEqualTo(day(6, 3));
        assertThat(deadlines.find(party, "A95").orElseThrow().ended()).isEqualTo(day(6, 3));

        // 2000 yuan are unpaid: 60 a day from 4 June; seven days to 10 June make 420
        assertThat(performance.account(party).latePenalty(day(6, 3)).amount()).isEqualByComparingTo("0");
        assertThat(performance.account(party).latePenalty(day(6, 10)).amount()).isEqualByComparingTo("420.00");
        story.act(party, LEAD, "recordPerformance", day(6, 10), Map.of("fine", 2000));
        assertThat(story.waiting(party)).as("the late fee is owed").containsExactly("recordPerformance");
        assertThat(story.refusals(party, LEAD, "recordPerformance", day(6, 12), Map.of("latePenalty", 420.01)))
                .containsExactly("PAYMENT_OVER_DEBT");
        story.act(party, LEAD, "recordPerformance", day(6, 12), Map.of("latePenalty", 420));

        assertThat(story.waiting(number)).containsExactly("proposeClosure");
        assertThat(matters.find(party).orElseThrow().isOpen()).isFalse();
        assertThat(running(party)).isEmpty();
        close(number, day(6, 16), "PERFORMED");
    }

    @Test
    void appliedToTheCourt() {
        // served on Thursday 2 January 2025, the day after New Year
        var number = story.performing(day(1, 2));
        var party = Matter.party(number, 1);
        assertThat(due(party, "A95")).isEqualTo(day(1, 17));
        // sixty calendar days: 29 in January, 28 in February, 3 in March
        assertThat(due(party, "A99")).isEqualTo(day(3, 3));
        assertThat(due(party, "A100")).isEqualTo(day(7, 2));

        timers.fire(number, "reviewPeriodOver");
        timers.fire(number, "suitPeriodOver");
        assertThat(deadlines.find(party, "A100").orElseThrow().ended()).isEqualTo(day(7, 2));
        // three months from 2 July: 2 October is National Day, so the application is lawful to Thursday 9 October
        var application = deadlines.find(party, "A102").orElseThrow().dueDate();
        assertThat(application.effective()).isEqualTo(day(10, 2));
        assertThat(application.rolled()).isEqualTo(day(10, 9));
        assertThat(story.waiting(party)).containsExactlyInAnyOrder("recordPerformance", "issueDemand");

        assertThat(story.refusals(party, LEAD, "issueDemand", day(7, 2), Map.of()))
                .containsExactly("ENFORCEMENT_TOO_EARLY");
        story.act(party, LEAD, "issueDemand", day(7, 3), Map.of());
        story.act(party, LEAD, "serveDemand", day(7, 3), Forms.served(day(7, 4)));
        // ten working days from Friday 4 July: 7 to 11 and 14 to 18 July
        assertThat(due(party, "A101")).isEqualTo(day(7, 18));
        assertThat(story.refusals(party, LEAD, "recordDemandAnswer", day(7, 18), Map.of("answer", "SILENT")))
                .containsExactly("DEMAND_STILL_RUNS");
        story.act(party, LEAD, "recordDemandAnswer", day(7, 21), Map.of("answer", "SILENT"));
        story.act(party, LEAD, "draftApplication", day(7, 22), application());
        story.act(party, HEAD, "signApplication", day(7, 23), Map.of("approved", true));
        assertThat(deadlines.find(party, "A102").orElseThrow().ended()).isEqualTo(day(7, 23));
        assertThat(papers.of(number))
                .extracting(paper -> paper.kind())
                .contains(PaperKind.PERFORMANCE_DEMAND, PaperKind.ENFORCEMENT_APPLICATION);
        // five working days from Wednesday 23 July: 24, 25, 28, 29, 30
        assertThat(due(party, "A103")).isEqualTo(day(7, 30));

        story.act(party, LEAD, "recordCourtAnswer", day(7, 28), court("ACCEPTED"));
        // seven working days from Monday 28 July: 29, 30, 31 July, 1, 4, 5, 6 August
        assertThat(due(party, "A103.ruling")).isEqualTo(day(8, 6));
        story.act(party, LEAD, "recordCourtAnswer", day(8, 5), court("ALLOWED"));
        story.act(party, LEAD, "recordCourtAnswer", day(9, 15), court("ENDED"));

        assertThat(story.waiting(number)).containsExactly("proposeClosure");
        // fifteen working days from Monday 15 September: twelve to 30 September with Sunday 28 worked, then 9, 10 and
        // the
        // worked Saturday 11 October behind National Day and Mid-Autumn
        assertThat(deadlines.find(number, "A107").orElseThrow().dueDate().effective())
                .isEqualTo(day(10, 11));
        assertThat(story.refusals(number, LEAD, "proposeClosure", day(9, 16), Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_GROUND_NOT_PROVEN");
        close(number, day(9, 16), "COURT_ENDED");
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void suedAndTheLatePenaltyStops() {
        // served on 3 March 2025, to be paid by 18 March
        var number = story.performing(day(3, 3));
        var party = Matter.party(number, 1);
        story.act(number, LEGAL, "remedyOpened", day(4, 1), remedy("SUIT", day(3, 24)));
        var suit = new Matter(number, "V1");
        // fifteen calendar days from 1 April
        assertThat(due(suit, "A100a")).isEqualTo(day(4, 16));
        assertThat(deadlines.find(party, "A100").orElseThrow().ended()).isEqualTo(day(3, 24));
        story.act(suit, LEGAL, "submitRemedyReply", day(4, 10), Map.of("reply", "答辩状及证据目录"));

        timers.fire(number, "reviewPeriodOver");
        timers.fire(number, "suitPeriodOver");
        assertThat(story.waiting(party)).as("no demand while sued").containsExactly("recordPerformance");
        assertThat(beneath.refusals(number, LEAD, "issueDemand", day(7, 14), Map.of()))
                .containsExactly("REMEDY_OPEN");
        // 19 to 23 March are five days of 150 yuan; then the suit, from the day of the complaint
        assertThat(performance.account(party).latePenalty(day(3, 23)).amount()).isEqualByComparingTo("750.00");
        assertThat(performance.account(party).latePenalty(day(7, 15)).amount()).isEqualByComparingTo("750.00");

        story.act(suit, LEGAL, "recordRemedyOutcome", day(7, 15), outcome("UPHELD", day(7, 15)));
        assertThat(matters.find(suit).orElseThrow().endedOn()).isEqualTo(day(7, 15));
        // 16, 17 and 18 July are three days more
        assertThat(performance.account(party).latePenalty(day(7, 18)).amount()).isEqualByComparingTo("1200.00");
        timers.fire(number, "suitPeriodOver");
        // three months from the outcome
        assertThat(due(party, "A102")).isEqualTo(day(10, 15));
        assertThat(story.waiting(party)).containsExactlyInAnyOrder("recordPerformance", "issueDemand");
        story.act(party, LEAD, "recordPerformance", day(7, 18), paid(5000, 1200));

        assertThat(story.waiting(number)).containsExactly("proposeClosure");
        assertThat(timers.waiting(number)).containsExactly("closureOverdue");
        close(number, day(7, 21), "PERFORMED");
    }

    private void close(CaseNumber number, LocalDate on, String ground) {
        story.act(number, LEAD, "proposeClosure", on, Forms.closure(ground));
        story.act(number, UNIT_HEAD, "endorseClosure", on, Forms.agrees());
        story.act(number, HEAD, "decideClosure", on, Forms.approved());
        assertThat(story.file(number).stage()).isEqualTo(Stage.CLOSED);
    }

    private List<String> running(Matter matter) {
        return deadlines.of(matter.caseNumber()).stream()
                .filter(clock -> clock.isRunning() && clock.matter().equals(matter.id()))
                .map(clock -> clock.limit().id())
                .toList();
    }

    private LocalDate due(Matter matter, String limit) {
        return deadlines.find(matter, limit).orElseThrow().dueDate().effective();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }
}
