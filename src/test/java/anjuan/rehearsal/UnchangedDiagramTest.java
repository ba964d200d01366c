package anjuan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Courses;
import anjuan.engine.Courses.Course;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.TimerJobs;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.HearingStory;
import anjuan.testing.Referring;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever cases went through, the diagram that they ran on leads them the same way again. */
@AnjuanTest
class UnchangedDiagramTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Courses courses;

    @Autowired
    Definitions definitions;

    @Autowired
    Story story;

    @Autowired
    Referring referring;

    @Autowired
    HearingStory hearing;

    @Autowired
    TimerJobs timers;

    @Test
    void everyCourseTakesTheSamePath() {
        var cases = new ArrayList<CaseNumber>();
        cases.add(story.lodged(DAY));
        cases.add(story.verifying(DAY));
        cases.add(story.awaitingFiling(DAY));
        cases.add(story.filed(DAY));
        cases.add(story.reviewing(DAY));
        cases.add(story.proposed(DAY));
        cases.add(story.meeting(DAY));
        cases.add(story.deciding(DAY));
        cases.add(story.archived(DAY));
        cases.add(hearing.heard("AGREE"));
        cases.add(hearing.refused());
        cases.add(sentBack());
        cases.add(overdue());

        cases.add(extended());
        cases.add(referred());
        cases.add(referralDeclined());
        cases.add(referralRefused());

        assertThat(rehearsedOnTheirOwn(process -> courses.of(process, cases, 200), true))
                .containsKeys(
                        "handleClue",
                        "penaltyCase",
                        "sanctionParty",
                        "performDecision",
                        "finishCase",
                        "holdHearing",
                        "extendLimit",
                        "referCrime",
                        "publishDecision");
    }

    /** Whatever other tests told before, in the same database. */
    @Test
    void soDoesEveryOtherCourseThatThereIs() {
        story.archived(DAY);

        assertThat(rehearsedOnTheirOwn(
                        process -> wasNeverChanged(process) ? courses.latest(process, 200) : List.of(), false))
                .isNotEmpty();
    }

    /** A case that was moved to another version went through nodes of both; so it is with one that asked another table. */
    private boolean wasNeverChanged(String process) {
        return isAsDelivered(process) && (!process.equals("penaltyCase") || isAsDelivered("review-kind"));
    }

    private boolean isAsDelivered(String key) {
        var versions = definitions.versions(key);
        return versions.size() == 1 && versions.get(0).isDelivered();
    }

    /**
     * How many courses of each process went the same way again on the version that they ran on.
     *
     * @param goesInside whether the processes that they called must have done so too, on the active versions
     */
    private Map<String, Integer> rehearsedOnTheirOwn(Function<String, List<Course>> chosen, boolean goesInside) {
        var wrong = new ArrayList<String>();
        var counts = new TreeMap<String, Integer>();
        for (var version : definitions.active()) {
            if (version.kind() == Kind.TABLE) {
                continue;
            }
            chosen.apply(version.key()).stream()
                    .collect(Collectors.groupingBy(Course::definition))
                    .forEach((definition, some) -> rehearsal.of(
                            version.key(), courses.diagram(definition).orElseThrow(), some, (course, result) -> {
                                counts.merge(version.key(), 1, Integer::sum);
                                if (!isSame(result, goesInside)) {
                                    wrong.add(version.key() + " " + course.matter() + " " + result);
                                }
                                return true;
                            }));
        }
        assertThat(wrong).isEmpty();
        return counts;
    }

    private static boolean isSame(Rehearsed result, boolean goesInside) {
        return result.remarks().stream()
                .allMatch(remark -> !goesInside
                        && (remark.kind() == Remark.Kind.DIFFERS_INSIDE || remark.kind() == Remark.Kind.STUCK_INSIDE));
    }

    private CaseNumber extended() {
        var number = story.investigating(DAY);
        for (var isGranted : List.of(false, true)) {
            story.act(
                    number, Story.LEAD, "extensionRequested", DAY, Map.of("limitId", "A80", "reason", "案情复杂，等待权利人辨认"));
            story.act(number, Story.HEAD, "decideExtension", DAY, Map.of("granted", isGranted, "opinion", "已阅"));
        }
        return number;
    }

    private CaseNumber referred() {
        var number = story.investigating(DAY);
        var referral = referring.received(number, DAY, "GO_ON");
        referring.police(referral, "MORE_ASKED", DAY);
        story.act(referral, Story.LEAD, "supplyReferral", DAY, Map.of("note", "已补充辨认结论"));
        referring.police(referral, "POLICE_REFUSED", DAY);
        return number;
    }

    private CaseNumber referralDeclined() {
        var number = story.investigating(DAY);
        var referral = referring.reported(number, DAY);
        story.act(
                referral,
                Story.CHIEF,
                "decideReferral",
                DAY,
                Map.of("approved", false, "decidedAt", "10:00", "opinion", "证据不足"));
        return number;
    }

    private CaseNumber referralRefused() {
        var number = story.investigating(DAY);
        var referral = referring.received(number, DAY, "GO_ON");
        referring.police(referral, "POLICE_REFUSED", DAY);
        story.act(referral, Story.HEAD, "answerRefusal", DAY, Map.of("choice", "RECONSIDER", "reason", "销售金额已达标准"));
        story.act(
                referral,
                Story.LEAD,
                "reconsiderationAnswered",
                DAY,
                referring.answer(number, "UPHELD", "云公复〔2026〕2号", DAY));
        story.act(referral, Story.HEAD, "answerRefusal", DAY, Map.of("choice", "ACCEPT", "reason", "接受"));
        return number;
    }

    private CaseNumber sentBack() {
        var number = story.reviewing(DAY);
        story.act(number, Story.LEGAL, "reviewCase", DAY, Forms.review("INVESTIGATE_MORE"));
        story.act(number, Story.LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, Story.LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, Story.LEGAL, "reviewCase", DAY, Forms.review("CORRECT"));
        story.act(number, Story.LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, Story.LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(number, Story.LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 4000));
        story.act(number, Story.HEAD, "decideProposal", DAY, Forms.returned("幅度不当"));
        story.act(number, Story.LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 5000));
        story.act(number, Story.HEAD, "decideProposal", DAY, Forms.approved());
        return number;
    }

    private CaseNumber overdue() {
        var number = story.deciding(DAY);
        timers.fire(number, "caseOverdue");
        story.act(number, Story.HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000));
        timers.fire(number, "serviceOverdue");
        story.act(number, Story.LEAD, "serveDecision", DAY, Forms.served(DAY));
        timers.fire(number, "performanceOverdue");
        story.act(number, Story.LEAD, "recordPerformance", DAY, Map.of("fine", 5000));
        timers.fire(number, "closureOverdue");
        return number;
    }
}
