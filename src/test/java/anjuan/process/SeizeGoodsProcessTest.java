package anjuan.process;

import static anjuan.testing.MeasureForms.askSeizure;
import static anjuan.testing.MeasureForms.everything;
import static anjuan.testing.MeasureForms.portion;
import static anjuan.testing.MeasureForms.release;
import static anjuan.testing.MeasureForms.report;
import static anjuan.testing.MeasureForms.returned;
import static anjuan.testing.MeasureForms.seized;
import static anjuan.testing.MeasureForms.urgentlySeized;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.engine.TimerJobs;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks the diagram of sealing and seizure as officers and heads do. */
@AnjuanTest
class SeizeGoodsProcessTest {

    private static final String PROCESS = "seizeGoods";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    TimerJobs timers;

    @Test
    void aSeizureIsApprovedTakenReleasedAndAccountedFor() {
        var number = story.investigating(DAY);
        var seizure = inForce(number);

        assertThat(story.waiting(seizure)).containsExactly("settleSeizure");
        story.act(seizure, LEAD, "seizureReleaseRequested", DAY.plusDays(1), release("NO_BREACH", everything()));
        story.act(seizure, HEAD, "decideSeizureRequest", DAY.plusDays(1), Map.of("granted", true));
        story.act(seizure, LEAD, "goodsReturned", DAY.plusDays(1), returned(everything("RELEASED")));
        story.act(seizure, LEAD, "settleSeizure", DAY.plusDays(2), Map.of());

        assertThat(timers.trace(number, PROCESS))
                .containsSubsequence("seizureRequested", "decideSeizure", "carryOutSeizure", "startSeizure");
        assertThat(timers.trace(number, PROCESS))
                .contains("decideSeizureRequest", "carryOutSeizureRequest", "goodsAccountedFor", "seizureEnded");
        assertThat(story.waiting(seizure)).isEmpty();
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var passed = new TreeSet<String>();
        for (var number :
                List.of(refusedByTheChief(), urgentAndRefused(), urgentAndExpired(), everyAct(), confiscated())) {
            passed.addAll(timers.passed(number, PROCESS));
        }

        assertThat(passed).isEqualTo(Nodes.of("seize-goods.bpmn"));
    }

    private Matter inForce(CaseNumber number) {
        story.act(number, LEAD, "seizureRequested", DAY, askSeizure());
        var seizure = new Matter(number, "S1");
        story.act(seizure, HEAD, "decideSeizure", DAY, Forms.approved());
        story.act(seizure, LEAD, "carryOutSeizure", DAY, seized());
        return seizure;
    }

    private CaseNumber refusedByTheChief() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "seizureRequested", DAY, Forms.with(askSeizure(), "ground", "COMPETITION-16"));
        story.act(number, CHIEF, "decideSeizureAsChief", DAY, Map.of("approved", false, "report", "书面报告〔2026〕1号"));
        return number;
    }

    private CaseNumber urgentAndRefused() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "urgentSeizureTaken", DAY, urgentlySeized());
        timers.fire(number, "seizureReportOverdue");
        story.act(number, LEAD, "reportSeizure", DAY.plusDays(2), report("09:00"));
        story.act(number, HEAD, "confirmSeizure", DAY.plusDays(2), Map.of("confirmed", false, "opinion", "证据不足"));
        story.act(number, LEAD, "goodsReturned", DAY.plusDays(2), returned(everything("RELEASED")));
        story.act(number, LEAD, "settleSeizure", DAY.plusDays(2), Map.of());
        return number;
    }

    private CaseNumber urgentAndExpired() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "urgentSeizureTaken", DAY, urgentlySeized());
        story.act(number, LEAD, "reportSeizure", DAY, report("16:00"));
        story.act(number, HEAD, "confirmSeizure", DAY, Map.of("confirmed", true));
        timers.fire(number, "seizureExpired");
        story.act(number, HEAD, "releaseExpiredSeizure", DAY.plusDays(31), Map.of("reason", "期限届满"));
        story.act(number, LEAD, "goodsReturned", DAY.plusDays(31), returned(everything("RELEASED")));
        story.act(number, LEAD, "settleSeizure", DAY.plusDays(31), Map.of());
        return number;
    }

    /** The decision confiscates what is still seized. */
    private CaseNumber confiscated() {
        var number = story.investigating(DAY);
        var seizure = inForce(number);
        story.decidedWithGoods(number, DAY.plusDays(1));
        act(seizure, "confiscationRecorded", DAY.plusDays(2), Map.of("portions", everything()));
        act(seizure, "settleSeizure", DAY.plusDays(2), Map.of());
        return number;
    }

    /** Everything that can happen to seized goods, line by line. */
    private CaseNumber everyAct() {
        var number = story.investigating(DAY);
        var seizure = inForce(number);
        act(
                seizure,
                "goodsSentForTesting",
                DAY.plusDays(1),
                Map.of(
                        "kind",
                        "APPRAISAL",
                        "testBody",
                        "省纤检所",
                        "until",
                        "2026-03-20",
                        "portions",
                        List.of(portion(1, 2))));
        act(seizure, "testResultCame", DAY.plusDays(10), Map.of("result", "系假冒", "portions", List.of(portion(1, 2))));
        act(
                seizure,
                "custodyEntrusted",
                DAY.plusDays(10),
                Map.of("custodian", "云州仓储公司", "place", "二号库", "requirements", "防潮"));
        act(seizure, "seizureExtensionRequested", DAY.plusDays(11), Map.of("reason", "涉及多地"));
        decide(seizure, DAY.plusDays(11), true);
        act(
                seizure,
                "goodsHandOverRequested",
                DAY.plusDays(12),
                Map.of("receiver", "云州市公安局", "reason", "涉嫌犯罪", "portions", List.of(portion(1, 8))));
        decide(seizure, DAY.plusDays(12), false);
        act(
                seizure,
                "ownerSought",
                DAY.plusDays(12),
                Map.of("purpose", "EARLY_DISPOSAL", "medium", "云州日报", "way", "拍卖", "reason", "保管费用过高"));
        act(
                seizure,
                "earlyDisposalRequested",
                DAY.plusDays(45),
                Map.of(
                        "cause",
                        "COSTLY",
                        "reason",
                        "仓储费高",
                        "evidenceKept",
                        true,
                        "consent",
                        "NOTICE_OVER",
                        "way",
                        "拍卖",
                        "portions",
                        List.of(portion(2, 30))));
        decide(seizure, DAY.plusDays(45), true);
        act(seizure, "goodsDisposed", DAY.plusDays(46), disposed(2, 30));
        act(seizure, "seizureReleaseRequested", DAY.plusDays(46), release("NOT_NEEDED", List.of(portion(1, 118))));
        decide(seizure, DAY.plusDays(46), true);
        act(
                seizure,
                "ownerSought",
                DAY.plusDays(47),
                Map.of("purpose", "CLAIM", "medium", "云州日报", "way", "领取", "reason", "下落不明"));
        act(seizure, "goodsReturned", DAY.plusDays(48), returned(List.of(portion(1, "RELEASED", 18))));
        act(
                seizure,
                "unclaimedDisposalRequested",
                DAY.plusDays(80),
                Map.of("way", "AUCTION", "reason", "无人领取", "portions", List.of(portion(1, "RELEASED", 100))));
        decide(seizure, DAY.plusDays(80), true);
        act(seizure, "goodsDisposed", DAY.plusDays(81), disposed(1, 100));
        act(seizure, "settleSeizure", DAY.plusDays(81), Map.of());
        return number;
    }

    private void act(Matter seizure, String what, LocalDate on, Map<String, Object> form) {
        story.act(seizure, LEAD, what, on, form);
    }

    private void decide(Matter seizure, LocalDate on, boolean granted) {
        story.act(seizure, HEAD, "decideSeizureRequest", on, Map.of("granted", granted, "opinion", "已阅"));
    }

    private static Map<String, Object> disposed(int line, int quantity) {
        return Map.of(
                "way", "AUCTION",
                "place", "云州拍卖行",
                "receiver", "云州拍卖行",
                "proceeds", 300,
                "content", "公开拍卖",
                "portions", List.of(portion(line, "TO_DISPOSE", quantity)));
    }
}
