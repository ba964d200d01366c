package anjuan.process;

import static anjuan.testing.HearingStory.ANNOUNCED;
import static anjuan.testing.HearingStory.ASKED;
import static anjuan.testing.HearingStory.CLERK;
import static anjuan.testing.HearingStory.HELD;
import static anjuan.testing.HearingStory.HOST;
import static anjuan.testing.HearingStory.NAMED;
import static anjuan.testing.HearingStory.PAPERS;
import static anjuan.testing.HearingStory.REPORTED;
import static anjuan.testing.HearingStory.SERVED;
import static anjuan.testing.HearingStory.TOLD;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.NoSuchCase;
import anjuan.casefile.Party;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.deadline.StopReason;
import anjuan.deadline.Urgency;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.hearing.Hearings;
import anjuan.inbox.Inbox;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.task.Desk;
import anjuan.task.OpenAct;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.HearingStory;
import anjuan.testing.Nodes;
import anjuan.testing.People;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** P07, A63-A72: a hearing from the request to the report, and every way in which it goes otherwise. */
@AnjuanTest
class HoldHearingProcessTest {

    private static final String PROCESS = "holdHearing";

    @Autowired
    Story story;

    @Autowired
    HearingStory hearing;

    @Autowired
    Hearings hearings;

    @Autowired
    CaseFiles files;

    @Autowired
    Desk desk;

    @Autowired
    Matters matters;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TimerJobs timers;

    @Autowired
    Inbox inbox;

    @Autowired
    Organisation organisation;

    @Autowired
    People people;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Clock clock;

    /**
     * Served on Tuesday 21 April 2026. Labour Day is off from 1 to 5 May and Saturday 9 May is worked (劳动节), so three
     * working days from 29 April end on 7 May, five from 6 May on 12 May, and seven before 15 May reach back to 7 May.
     */
    @Test
    void everyLimitOfAHearingIsTheOneWorkedOutByHand() {
        var number = hearing.asked();
        assertThat(clock(number, "A64").dueDate().rolled()).isEqualTo("2026-04-28");
        assertThat(due(number, "A65")).isEqualTo("2026-04-30");
        story.act(number, HEAD, "nameHearingHost", NAMED, HearingStory.people());
        assertThat(due(number, "A66")).isEqualTo("2026-05-07");
        story.act(number, LEAD, "sendHearingPapers", PAPERS, Map.of("handedOver", "全部案卷材料"));
        assertThat(due(number, "A67")).isEqualTo("2026-05-12");
        story.act(number, HOST, "fixHearing", PAPERS, HearingStory.day(HELD));
        assertThat(due(number, "A67.notice")).isEqualTo("2026-05-07");
        assertThat(due(number, "A68")).isEqualTo("2026-05-12");
        story.act(number, HOST, "serveHearingNotice", TOLD, HearingStory.served(TOLD));
        story.act(number, HOST, "announceHearing", ANNOUNCED, HearingStory.announced(ANNOUNCED));
        story.act(number, HOST, "conductHearing", HELD, HearingStory.session());
        assertThat(due(number, "A71")).isEqualTo("2026-05-22");
        story.act(number, HOST, "writeHearingReport", REPORTED, HearingStory.report());

        for (var limit : new String[] {"A64", "A65", "A66", "A67", "A67.notice", "A68", "A71"}) {
            assertThat(clock(number, limit).urgency()).as(limit).isEqualTo(Urgency.ENDED_IN_TIME);
        }
        assertThat(timers.trace(number, PROCESS))
                .containsSubsequence(
                        "recordHearingRequest",
                        "openHearing",
                        "nameHearingHost",
                        "sendHearingPapers",
                        "fixHearing",
                        "serveHearingNotice",
                        "announceHearing",
                        "conductHearing",
                        "writeHearingReport",
                        "closeHearing",
                        "hearingClosed");
        assertThat(hearings.wasHeld(HearingStory.course(number))).isTrue();
        assertThat(hearings.isOpen(HearingStory.course(number))).isFalse();
        assertThat(papers.of(number))
                .extracting(paper -> paper.kind())
                .containsSubsequence(
                        PaperKind.MATTER_APPROVAL,
                        PaperKind.HEARING_NOTICE,
                        PaperKind.HEARING_RECORD,
                        PaperKind.HEARING_REPORT);
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    /** From 27 April to 21 May 23 whole days lie between: 31 May becomes 23 June. */
    @Test
    void theTimeOfTheHearingDoesNotCountInTheCaseLimit() {
        var number = hearing.held();
        assertThat(deadlines.find(number, "A80").orElseThrow().dueDate().standsStill())
                .isTrue();

        story.act(number, HOST, "writeHearingReport", REPORTED, HearingStory.report());

        var limit = deadlines.find(number, "A80").orElseThrow();
        assertThat(limit.dueDate().effective()).isEqualTo("2026-06-23");
        assertThat(limit.stops()).singleElement().satisfies(stop -> {
            assertThat(stop.reason()).isEqualTo(StopReason.HEARING);
            assertThat(stop.from()).isEqualTo(ASKED);
            assertThat(stop.to()).isEqualTo(REPORTED);
        });
    }

    @Test
    void whoAsksForAPenaltyOutOfScopeIsRefusedInWriting() {
        var number = hearing.told(99_999);

        story.act(number, LEAD, "recordHearingRequest", ASKED, HearingStory.request(ASKED));

        assertThat(story.waiting(number)).contains("refuseHearing").doesNotContain("nameHearingHost");
        assertThat(story.refusals(number, LEAD, "refuseHearing", ASKED, Map.of("reply", " ")))
                .containsExactly("REQUIRED");
        story.act(number, LEAD, "refuseHearing", ASKED, Map.of("reply", "拟处罚款不足十万元，不在听证范围内"));
        assertThat(hearings.isOpen(HearingStory.course(number))).isFalse();
        assertThat(hearings.wasHeld(HearingStory.course(number))).isFalse();
        assertThat(deadlines.find(number, "A80").orElseThrow().stops()).isEmpty();
    }

    @Test
    void whoAsksOnTheLastDayIsHeardAndOneDayLaterIsNot() {
        var last = LocalDate.of(2026, 4, 28);
        var inTime = hearing.told(100_000);
        var late = hearing.told(100_000);

        story.act(inTime, LEAD, "recordHearingRequest", last.plusDays(1), HearingStory.request(last));
        story.act(late, LEAD, "recordHearingRequest", last.plusDays(1), HearingStory.request(last.plusDays(1)));

        assertThat(story.waiting(inTime)).contains("nameHearingHost");
        assertThat(story.waiting(late)).contains("refuseHearing");
    }

    @Test
    void aHearingThatIsOwedCannotBeRefusedAndOneThatIsNotCannotBeOpened() {
        var owed = hearing.asked();
        var notOwed = hearing.told(5000);
        story.act(notOwed, LEAD, "recordHearingRequest", ASKED, HearingStory.request(ASKED));

        assertThat(beneath.refusals(HearingStory.course(owed), LEAD, "refuseHearing", ASKED, Map.of("reply", "不予听证")))
                .containsExactly("HEARING_IS_OWED");
        assertThat(beneath.refusals(
                        HearingStory.course(notOwed), HEAD, "nameHearingHost", ASKED, HearingStory.people()))
                .containsExactly("HEARING_NOT_OPEN");
        assertThatThrownBy(() -> redrawn.carriesOut("openHearing", notOwed))
                .hasStackTraceContaining("no hearing is owed");
    }

    @Test
    void theRequestIsDatedBetweenNoticeAndEntry() {
        var number = hearing.told(150_000);

        assertThat(story.refusals(
                        number, LEAD, "recordHearingRequest", ASKED, HearingStory.request(SERVED.minusDays(1))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(number, LEAD, "recordHearingRequest", ASKED, HearingStory.request(ASKED.plusDays(1))))
                .containsExactly("DATE_AFTER_ACT");
        story.act(number, LEAD, "recordHearingRequest", ASKED, HearingStory.request(ASKED));
        assertThat(beneath.refusals(
                        HearingStory.course(number), LEAD, "recordHearingRequest", ASKED, HearingStory.request(ASKED)))
                .containsExactly("HEARING_ASKED_ALREADY");
    }

    @Test
    void withoutAServedNoticeThereIsNothingToAskFor() {
        var number = story.investigating(HearingStory.DAY);

        assertThat(beneath.refusals(
                        number, LEAD, "recordHearingRequest", HearingStory.DAY, HearingStory.request(ASKED)))
                .containsExactly("HEARING_WITHOUT_NOTICE");
    }

    @Test
    void theHeadNamesNobodyWhoInvestigatedNobodyTwiceAndAHostWhoReviews() {
        var number = hearing.asked();
        var both = people.officerAndReviewer();

        assertThat(naming(number, Map.of("host", LEAD, "clerk", CLERK))).containsExactly("HEARING_PERSON_INVESTIGATED");
        assertThat(naming(number, Map.of("host", HOST, "clerk", SECOND)))
                .containsExactly("HEARING_PERSON_INVESTIGATED");
        assertThat(naming(number, Map.of("host", HOST, "clerk", HOST))).containsExactly("HEARING_PERSON_TWICE");
        assertThat(naming(number, Map.of("host", CHIEF, "clerk", CLERK))).containsExactly("HEARING_HOST_NOT_REVIEWER");
        assertThat(naming(number, Map.of("host", "donghu.fagui", "clerk", CLERK)))
                .containsExactly("OFFICER_UNKNOWN");
        assertThat(naming(number, Map.of("host", HOST))).containsExactly("REQUIRED");
        story.act(number, HEAD, "nameHearingHost", NAMED, Map.of("host", both, "clerk", CLERK));
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.MATTER_APPROVAL);
        assertThat(beneath.refusals(HearingStory.course(number), HEAD, "nameHearingHost", NAMED, HearingStory.people()))
                .containsExactly("HEARING_HOST_NAMED_ALREADY");
    }

    @Test
    void theTasksOfTheHostAreTheHostsAlone() {
        var number = hearing.handedOver();

        assertThat(story.attempt(number, CLERK, "fixHearing", PAPERS, HearingStory.day(HELD)))
                .hasToString("NotYours[role=HOST]");
        assertThat(story.attempt(number, LEAD, "fixHearing", PAPERS, HearingStory.day(HELD)))
                .hasToString("NotYours[role=HOST]");
        assertThat(beneath.refusals(HearingStory.course(number), CLERK, "fixHearing", PAPERS, HearingStory.day(HELD)))
                .containsExactly("HEARING_HOST_ONLY");
        assertThat(inbox.mine(organisation.officer(HOST), null, 1_000).items())
                .anyMatch(item -> item.caseNumber().equals(number));
        assertThat(inbox.pool(organisation.officer(CLERK), null, 1_000).items())
                .noneMatch(item -> item.caseNumber().equals(number));
    }

    @Test
    void theDayLeavesRoomForTheNotice() {
        var number = hearing.handedOver();

        assertThat(story.refusals(number, HOST, "fixHearing", PAPERS, HearingStory.day(LocalDate.of(2026, 5, 13))))
                .containsExactly("HEARING_TOO_SOON");
        var secret = new HashMap<>(HearingStory.day(HELD));
        secret.put("heldPublicly", false);
        assertThat(story.refusals(number, HOST, "fixHearing", PAPERS, secret)).containsExactly("HEARING_SECRET_NEEDED");
        // Thursday 14 May less seven working days, 9 May worked, is 6 May itself
        story.act(number, HOST, "fixHearing", PAPERS, HearingStory.day(LocalDate.of(2026, 5, 14)));
    }

    @Test
    void aLateNoticeOrAnnouncementAsksForAnotherDay() {
        var number = hearing.fixed();

        story.act(number, HOST, "serveHearingNotice", TOLD.plusDays(1), HearingStory.served(TOLD.plusDays(1)));
        assertThat(story.waiting(number)).contains("fixHearing");
        assertThat(clock(number, "A67.notice").urgency()).isEqualTo(Urgency.ENDED_LATE);
        assertThat(beneath.refusals(HearingStory.course(number), HOST, "conductHearing", HELD, HearingStory.session()))
                .containsExactly("HEARING_NOT_TOLD_IN_TIME");
        assertThat(beneath.refusals(
                        HearingStory.course(number), HOST, "serveHearingNotice", HELD, HearingStory.served(TOLD)))
                .containsExactly("HEARING_TOLD_ALREADY");

        story.act(number, HOST, "fixHearing", TOLD.plusDays(1), HearingStory.day(LocalDate.of(2026, 5, 22)));
        var on = LocalDate.of(2026, 5, 13);
        story.act(number, HOST, "serveHearingNotice", on, HearingStory.served(on));
        // three working days before Friday 22 May is Tuesday 19 May
        var late = LocalDate.of(2026, 5, 20);
        story.act(number, HOST, "announceHearing", late, HearingStory.announced(late));
        assertThat(story.waiting(number)).contains("fixHearing");
    }

    @Test
    void thoseConcernedAreToldBetweenTheFixingAndTheEntry() {
        var number = hearing.fixed();

        assertThat(story.refusals(number, HOST, "serveHearingNotice", TOLD, HearingStory.served(PAPERS.minusDays(1))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT", "DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(number, HOST, "serveHearingNotice", TOLD, HearingStory.served(TOLD.plusDays(1))))
                .containsExactly("DATE_AFTER_ACT", "DATE_AFTER_ACT");
        story.act(number, HOST, "serveHearingNotice", TOLD, HearingStory.served(TOLD));
        assertThat(story.refusals(number, HOST, "announceHearing", ANNOUNCED, HearingStory.announced(HELD)))
                .containsExactly("DATE_AFTER_ACT");
    }

    @Test
    void aHearingThatTouchesASecretIsNotAnnounced() {
        var number = hearing.handedOver();
        var secret = new HashMap<>(HearingStory.day(HELD));
        secret.put("heldPublicly", false);
        secret.put("secret", "TRADE_SECRET");
        story.act(number, HOST, "fixHearing", PAPERS, secret);
        story.act(number, HOST, "serveHearingNotice", TOLD, HearingStory.served(TOLD));

        assertThat(story.waiting(number)).contains("conductHearing");
        assertThat(deadlines.find(HearingStory.course(number), "A68")).isEmpty();
        assertThat(beneath.refusals(
                        HearingStory.course(number),
                        HOST,
                        "announceHearing",
                        ANNOUNCED,
                        HearingStory.announced(ANNOUNCED)))
                .containsExactly("HEARING_NOT_PUBLIC");
    }

    @Test
    void aHearingIsHeldOnItsDayAndGoesThroughItsPhases() {
        var number = hearing.ready();

        assertThat(story.refusals(number, HOST, "conductHearing", HELD.plusDays(3), HearingStory.session()))
                .containsExactly("HEARING_ON_ANOTHER_DAY");
        assertThat(story.refusals(
                        number, HOST, "conductHearing", HELD, Forms.with(HearingStory.session(), "lastWords", null)))
                .containsExactly("HEARING_PHASE_MISSING");
        assertThat(story.refusals(
                        number, HOST, "conductHearing", HELD, Forms.with(HearingStory.session(), "allSigned", false)))
                .containsExactly("HEARING_RECORD_UNSIGNED");
        assertThat(story.refusals(
                        number, HOST, "conductHearing", HELD, Forms.with(HearingStory.ended("ABSENT"), "ending", null)))
                .containsExactly("REQUIRED");
        var unsigned = Forms.with(HearingStory.session(), "allSigned", false);
        story.act(number, HOST, "conductHearing", HELD, Forms.with(unsigned, "unsignedBecause", "当事人拒绝签名"));
        assertThat(beneath.refusals(HearingStory.course(number), HOST, "conductHearing", HELD, HearingStory.session()))
                .containsExactly("HEARING_OVER");
    }

    @Test
    void aSuspendedHearingGoesOnWhenItsCauseHasEnded() {
        var number = hearing.ready();
        var again = LocalDate.of(2026, 6, 3);
        story.act(number, HOST, "conductHearing", HELD, HearingStory.suspended("NEW_EVIDENCE"));
        assertThat(story.waiting(number)).contains("resumeHearing");
        assertThat(beneath.refusals(HearingStory.course(number), HOST, "conductHearing", HELD, HearingStory.session()))
                .containsExactly("HEARING_IS_SUSPENDED");
        assertThat(beneath.refusals(
                        HearingStory.course(number), HOST, "writeHearingReport", HELD, HearingStory.report()))
                .containsExactly("HEARING_NOT_OVER");
        assertThat(story.refusals(
                        number, HOST, "resumeHearing", HELD.plusDays(10), Map.of("resumed", true, "reason", "证人可以到场")))
                .containsExactly("REQUIRED", "REQUIRED", "REQUIRED", "REQUIRED");
        assertThat(story.refusals(number, HOST, "resumeHearing", HELD.plusDays(10), resumed(HELD)))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");

        story.act(number, HOST, "resumeHearing", HELD.plusDays(10), resumed(again));
        assertThat(beneath.refusals(HearingStory.course(number), HOST, "resumeHearing", again, resumed(again)))
                .containsExactly("HEARING_NOT_SUSPENDED");
        story.act(number, HOST, "conductHearing", again, HearingStory.session());

        // five working days from Wednesday 3 June end on Wednesday 10 June
        assertThat(due(number, "A71")).isEqualTo("2026-06-10");
    }

    @Test
    void aSuspendedHearingMayEndForGood() {
        var number = hearing.ready();
        story.act(number, HOST, "conductHearing", HELD, HearingStory.suspended("SUCCESSOR_SOUGHT"));

        assertThat(story.refusals(number, HOST, "resumeHearing", HELD, Map.of("resumed", false, "reason", "没有承受人")))
                .containsExactly("REQUIRED");
        story.act(
                number,
                HOST,
                "resumeHearing",
                HELD,
                Map.of("resumed", false, "reason", "没有承受人", "ending", "NO_SUCCESSOR"));

        assertThat(story.waiting(number)).contains("writeHearingReport");
        story.act(number, HOST, "writeHearingReport", REPORTED, HearingStory.report());
        assertThat(hearings.wasHeld(HearingStory.course(number))).isFalse();
    }

    @Test
    void aPartyThatStaysAwayEndsTheHearing() {
        var number = hearing.ready();

        story.act(number, HOST, "conductHearing", HELD, HearingStory.ended("ABSENT"));
        story.act(number, HOST, "writeHearingReport", REPORTED, HearingStory.report());

        assertThat(hearings.wasHeld(HearingStory.course(number))).isFalse();
        assertThat(deadlines.find(number, "A80").orElseThrow().dueDate().effective())
                .isEqualTo("2026-06-23");
    }

    /** From 27 April to 30 April two whole days lie between: 31 May becomes 2 June. */
    @Test
    void whoWithdrawsBeforeTheHearingEndsItAtOnce() {
        var number = hearing.named();
        var on = LocalDate.of(2026, 4, 30);

        story.act(number, LEAD, "hearingWithdrawn", on, Map.of("reason", "当事人书面撤回"));

        assertThat(story.waiting(number)).doesNotContain("sendHearingPapers", "writeHearingReport");
        assertThat(deadlines.find(number, "A80").orElseThrow().dueDate().effective())
                .isEqualTo("2026-06-02");
        assertThat(deadlines.of(number).stream().filter(RunningClock::isRunning).map(one -> one.limit()
                        .id()))
                .doesNotContain("A65", "A66", "A67");
        assertThat(story.refusals(number, LEAD, "hearingWithdrawn", on, Map.of("reason", "再次撤回")))
                .containsExactly("HEARING_NOT_OPEN");
    }

    @Test
    void onceOpenedTheHostEndsIt() {
        var number = hearing.ready();
        story.act(number, HOST, "conductHearing", HELD, HearingStory.suspended("OTHER"));

        assertThat(story.refusals(number, LEAD, "hearingWithdrawn", HELD, Map.of("reason", "撤回")))
                .containsExactly("HEARING_OPENED_ALREADY");
        assertThat(story.refusals(number, LEAD, "hearingWithdrawn", ASKED.minusDays(1), Map.of("reason", "撤回")))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
    }

    @Test
    void theHeadDecidesOnTheHostAndNamesAnotherWhoGetsTheTasks() {
        var number = hearing.handedOver();
        var other = people.officerAndReviewer();
        story.act(number, LEAD, "hearingRecusalAsked", PAPERS, recusal(1));
        assertThat(story.refusals(number, LEAD, "hearingRecusalAsked", PAPERS, recusal(1)))
                .containsExactly("HEARING_RECUSAL_ASKED_ALREADY");
        assertThat(story.attempt(number, HOST, "decideHostRecusal", PAPERS, Map.of("granted", false)))
                .hasToString("NotYours[role=HEAD]");
        assertThat(beneath.refusals(
                        HearingStory.course(number), HOST, "decideAssistantRecusal", PAPERS, Map.of("granted", true)))
                .containsExactly("HEARING_RECUSAL_NOT_WAITING");
        assertThat(story.refusals(number, HEAD, "decideHostRecusal", PAPERS, Map.of("granted", true)))
                .containsExactly("HEARING_REPLACEMENT_NEEDED");
        assertThat(story.refusals(
                        number, HEAD, "decideHostRecusal", PAPERS, Map.of("granted", true, "replacement", HOST)))
                .containsExactly("HEARING_PERSON_RECUSED");
        assertThat(story.refusals(number, HEAD, "decideHostRecusal", PAPERS, Map.of("granted", false)))
                .containsExactly("REQUIRED");

        story.act(number, HEAD, "decideHostRecusal", PAPERS, Map.of("granted", true, "replacement", other));

        assertThatThrownBy(() -> story.attempt(number, HOST, "fixHearing", PAPERS, HearingStory.day(HELD)))
                .isInstanceOf(NoSuchCase.class);
        assertThat(inbox.mine(organisation.officer(other), null, 1_000).items())
                .anyMatch(item -> item.caseNumber().equals(number));
        story.act(number, other, "fixHearing", PAPERS, HearingStory.day(HELD));
    }

    @Test
    void theHostDecidesOnTheOthersAndNothingIsCarriedThroughBefore() {
        var number = hearing.ready();
        story.act(number, HOST, "hearingRecusalAsked", HELD, recusal(2));

        assertThat(story.refusals(number, HOST, "conductHearing", HELD, HearingStory.session()))
                .containsExactly("HEARING_RECUSAL_UNDECIDED");
        story.act(number, HOST, "conductHearing", HELD, HearingStory.suspended("RECUSAL_UNDECIDED"));
        assertThat(story.refusals(number, HOST, "resumeHearing", HELD, resumed(HELD.plusDays(7))))
                .containsExactly("HEARING_RECUSAL_UNDECIDED");
        assertThat(beneath.refusals(
                        HearingStory.course(number), HEAD, "decideHostRecusal", HELD, Map.of("granted", true)))
                .containsExactly("HEARING_RECUSAL_NOT_WAITING");
        story.act(number, HOST, "decideAssistantRecusal", HELD, Map.of("granted", false, "opinion", "没有回避情形"));
        story.act(number, HOST, "resumeHearing", HELD, resumed(HELD.plusDays(7)));
        assertThat(story.refusals(number, LEAD, "hearingRecusalAsked", HELD, recusal(9)))
                .containsExactly("HEARING_PERSON_NOT_NAMED");
    }

    @Test
    void theListenersSignTheReport() {
        var number = hearing.asked();
        var both = people.officerAndReviewer();
        story.act(number, HEAD, "nameHearingHost", NAMED, Map.of("host", both, "listener", HOST, "clerk", CLERK));
        story.act(number, LEAD, "sendHearingPapers", PAPERS, Map.of("handedOver", "全部案卷材料"));
        story.act(number, both, "fixHearing", PAPERS, HearingStory.day(HELD));
        story.act(number, both, "serveHearingNotice", TOLD, HearingStory.served(TOLD));
        story.act(number, both, "announceHearing", ANNOUNCED, HearingStory.announced(ANNOUNCED));
        story.act(number, both, "conductHearing", HELD, HearingStory.session());

        assertThat(story.refusals(number, both, "writeHearingReport", REPORTED, HearingStory.report()))
                .containsExactly("HEARING_REPORT_UNSIGNED");
        story.act(
                number,
                both,
                "writeHearingReport",
                REPORTED,
                Forms.with(HearingStory.report(), "listenersSigned", true));
    }

    @Test
    void aThirdPartyIsToldToo() {
        var number = hearing.fixed();
        var parties = new ArrayList<>(files.parties(number));
        parties.add(new Party(Party.Role.THIRD_PARTY, Party.Kind.ENTITY, "南江雪松服饰有限公司", null, null, null));
        files.replaceParties(number, parties);

        assertThat(story.refusals(number, HOST, "serveHearingNotice", TOLD, HearingStory.served(TOLD)))
                .containsExactly("REQUIRED");
        // the last who was told counts
        var late = Forms.with(
                HearingStory.served(TOLD), "thirdPartyOn", TOLD.plusDays(1).toString());
        story.act(number, HOST, "serveHearingNotice", TOLD.plusDays(1), late);

        assertThat(story.waiting(number)).contains("fixHearing");
    }

    @Test
    void whoHostsTheHearingOfAnotherPartyIsNotTheHostOfThisOne() {
        var number = hearing.toldTogether(150_000);
        var other = Matter.party(number, 2);
        hearing.hold(HearingStory.course(number));
        story.act(other, LEAD, "recordHearingRequest", ASKED, HearingStory.request(ASKED));
        story.act(other, HEAD, "nameHearingHost", NAMED, Map.of("host", people.officerAndReviewer(), "clerk", CLERK));
        story.act(other, LEAD, "sendHearingPapers", PAPERS, Map.of("handedOver", "全部案卷材料"));

        assertThat(story.attempt(other, HOST, "fixHearing", PAPERS, HearingStory.day(HELD)))
                .hasToString("TooLate[done=null, heldBy=韩两职]");
        assertThat(beneath.refusals(other, HOST, "fixHearing", PAPERS, HearingStory.day(HELD)))
                .containsExactly("HEARING_HOST_ONLY");
    }

    /** One hearing from 27 April to 21 May, the other from 28 April to 25 May: 27 whole days, 31 May becomes 27 June. */
    @Test
    void hearingsOfSeveralPartiesThatOverlapStopTheCaseLimitOnce() {
        var number = hearing.toldTogether(150_000);
        var other = Matter.party(number, 2);
        hearing.hold(HearingStory.course(number));
        var on = LocalDate.of(2026, 4, 28);
        story.act(other, LEAD, "recordHearingRequest", on, HearingStory.request(on));

        story.act(HearingStory.course(number), HOST, "writeHearingReport", REPORTED, HearingStory.report());
        assertThat(deadlines.find(number, "A80").orElseThrow().dueDate().standsStill())
                .isTrue();
        story.act(other, LEAD, "hearingWithdrawn", LocalDate.of(2026, 5, 25), Map.of("reason", "撤回"));

        var limit = deadlines.find(number, "A80").orElseThrow();
        assertThat(limit.stops()).hasSize(1);
        assertThat(limit.dueDate().effective()).isEqualTo("2026-06-27");
    }

    @Test
    void withdrawalAndRecusalAreOfferedWhileTheyMakeSense() {
        var number = hearing.told(150_000);
        assertThat(offered(number, LEAD)).isEmpty();

        story.act(number, LEAD, "recordHearingRequest", ASKED, HearingStory.request(ASKED));
        assertThat(offered(number, LEAD)).containsExactly("hearingWithdrawn");
        story.act(number, HEAD, "nameHearingHost", NAMED, HearingStory.people());
        assertThat(offered(number, LEAD)).containsExactlyInAnyOrder("hearingRecusalAsked", "hearingWithdrawn");
        assertThat(offered(number, CLERK)).isEmpty();
    }

    @Test
    void noActComesBeforeTheOneItRestsOn() {
        var number = hearing.asked();
        var course = HearingStory.course(number);

        assertThat(beneath.refusals(course, LEAD, "sendHearingPapers", ASKED, Map.of("handedOver", "案卷")))
                .containsExactly("HEARING_HOST_MISSING");
        story.act(number, HEAD, "nameHearingHost", NAMED, HearingStory.people());
        assertThat(beneath.refusals(course, HOST, "serveHearingNotice", NAMED, HearingStory.served(NAMED)))
                .containsExactly("HEARING_NOT_FIXED");
        assertThat(beneath.refusals(course, HOST, "conductHearing", NAMED, HearingStory.session()))
                .containsExactly("HEARING_NOT_FIXED");
        assertThat(beneath.refusals(course, HOST, "resumeHearing", NAMED, resumed(HELD)))
                .containsExactly("HEARING_NOT_SUSPENDED");
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var passed = new TreeSet<String>();
        var refused = hearing.told(5000);
        story.act(refused, LEAD, "recordHearingRequest", ASKED, HearingStory.request(ASKED));
        story.act(refused, LEAD, "refuseHearing", ASKED, Map.of("reply", "不在听证范围内"));
        var withdrawn = hearing.asked();
        story.act(withdrawn, LEAD, "hearingWithdrawn", ASKED, Map.of("reason", "撤回"));
        var ended = hearing.ready();
        story.act(ended, HOST, "conductHearing", HELD, HearingStory.suspended("OTHER"));
        story.act(ended, HOST, "resumeHearing", HELD, Map.of("resumed", false, "reason", "撤回", "ending", "WITHDRAWN"));
        var whole = hearing.ready();
        story.act(whole, HOST, "hearingRecusalAsked", HELD, recusal(1));
        story.act(whole, HEAD, "decideHostRecusal", HELD, Map.of("granted", false, "opinion", "没有回避情形"));
        story.act(whole, HOST, "hearingRecusalAsked", HELD, recusal(2));
        story.act(whole, HOST, "decideAssistantRecusal", HELD, Map.of("granted", false, "opinion", "没有回避情形"));
        story.act(whole, HOST, "conductHearing", HELD, HearingStory.session());
        story.act(whole, HOST, "writeHearingReport", REPORTED, HearingStory.report());

        for (var number : new CaseNumber[] {refused, withdrawn, ended, whole}) {
            passed.addAll(timers.passed(number, PROCESS));
        }
        assertThat(passed).isEqualTo(Nodes.of("hold-hearing.bpmn"));
    }

    private List<String> offered(CaseNumber number, String who) {
        return desk
                .openTo(organisation.officer(who), files.read(number), inbox.ofCase(number), matters.of(number))
                .stream()
                .map(OpenAct::id)
                .filter(id -> id.startsWith("hearing"))
                .toList();
    }

    private List<String> naming(CaseNumber number, Map<String, Object> form) {
        return story.refusals(number, HEAD, "nameHearingHost", NAMED, form);
    }

    private LocalDate due(CaseNumber number, String limit) {
        return clock(number, limit).dueDate().effective();
    }

    private RunningClock clock(CaseNumber number, String limit) {
        return deadlines.find(HearingStory.course(number), limit).orElseThrow();
    }

    private static Map<String, Object> recusal(int person) {
        return Map.of("personNo", person, "askedBy", "云州市某百货商行", "reason", "与办案人员有亲属关系");
    }

    private static Map<String, Object> resumed(LocalDate heldOn) {
        return Map.of(
                "resumed",
                true,
                "reason",
                "证人可以到场",
                "heldOn",
                heldOn.toString(),
                "heldAt",
                "14:00",
                "place",
                "三楼听证室",
                "told",
                "电话并书面通知各参加人");
    }
}
