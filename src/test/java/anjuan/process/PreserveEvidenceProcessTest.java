package anjuan.process;

import static anjuan.testing.MeasureForms.askPreservation;
import static anjuan.testing.MeasureForms.everything;
import static anjuan.testing.MeasureForms.handle;
import static anjuan.testing.MeasureForms.portion;
import static anjuan.testing.MeasureForms.preserved;
import static anjuan.testing.MeasureForms.report;
import static anjuan.testing.MeasureForms.urgentlyPreserved;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
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

/** Walks the diagram of preservation as officers and heads do. */
@AnjuanTest
class PreserveEvidenceProcessTest {

    private static final String PROCESS = "preserveEvidence";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    TimerJobs timers;

    @Autowired
    Matters matters;

    @Autowired
    Papers papers;

    @Test
    void aPreservationIsApprovedTakenReleasedAndAccountedFor() {
        var number = story.investigating(DAY);
        var preservation = inForce(number);

        assertThat(story.waiting(preservation)).containsExactly("handlePreservation");
        story.act(preservation, LEAD, "handlePreservation", DAY.plusDays(1), handle("RELEASE", everything()));
        assertThat(story.waiting(preservation)).containsExactly("decidePreservationRelease");
        story.act(preservation, HEAD, "decidePreservationRelease", DAY.plusDays(1), Map.of("granted", true));
        assertThat(story.waiting(preservation)).containsExactly("accountForGoods");
        story.act(
                preservation,
                LEAD,
                "accountForGoods",
                DAY.plusDays(2),
                back(List.of(portion(1, "RELEASED", 120), portion(2, "RELEASED", 30))));

        assertThat(matters.find(preservation).orElseThrow().endedOn()).isEqualTo(DAY.plusDays(2));
        assertThat(papers.of(number))
                .filteredOn(paper -> paper.kind() != PaperKind.MATTER_APPROVAL)
                .extracting(paper -> paper.kind() + " " + (paper.number() == null ? "" : "numbered"))
                .contains(
                        "PRESERVATION_NOTICE numbered",
                        "GOODS_LIST ",
                        "SCENE_RECORD ",
                        "PRESERVATION_RELEASE numbered");
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var passed = new TreeSet<String>();
        for (var number : List.of(refused(), urgentAndRefused(), lineByLine(), lapsed())) {
            passed.addAll(timers.passed(number, PROCESS));
        }

        assertThat(passed).isEqualTo(Nodes.of("preserve-evidence.bpmn"));
    }

    private Matter inForce(CaseNumber number) {
        story.act(number, LEAD, "preservationRequested", DAY, askPreservation());
        var preservation = new Matter(number, "K1");
        story.act(preservation, HEAD, "decidePreservation", DAY, Forms.approved());
        story.act(preservation, LEAD, "carryOutPreservation", DAY, preserved());
        return preservation;
    }

    private CaseNumber refused() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "preservationRequested", DAY, askPreservation());
        story.act(number, HEAD, "decidePreservation", DAY, Forms.returned("证据不会灭失"));
        assertThat(matters.find(new Matter(number, "K1")).orElseThrow().isOpen())
                .isFalse();
        return number;
    }

    private CaseNumber urgentAndRefused() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "urgentPreservationTaken", DAY, urgentlyPreserved());
        timers.fire(number, "preservationReportOverdue");
        story.act(number, LEAD, "reportPreservation", DAY.plusDays(2), report("09:00"));
        story.act(number, HEAD, "confirmPreservation", DAY.plusDays(2), Map.of("confirmed", false));
        return number;
    }

    /** Copied and refused, then sent for testing line by line; what was tested is used up or given back. */
    private CaseNumber lineByLine() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "urgentPreservationTaken", DAY, urgentlyPreserved());
        var preservation = new Matter(number, "K1");
        story.act(preservation, LEAD, "reportPreservation", DAY, report("16:00"));
        story.act(preservation, HEAD, "confirmPreservation", DAY, Map.of("confirmed", true));
        story.act(preservation, LEAD, "handlePreservation", DAY, handle("COPY_AND_RETURN", everything()));
        story.act(preservation, HEAD, "decidePreservationRelease", DAY, Map.of("granted", false));
        story.act(
                preservation,
                LEAD,
                "handlePreservation",
                DAY,
                handle("SEND_FOR_TESTING", List.of(portion(1, 2), portion(2, 30))));
        assertThat(story.waiting(preservation)).containsExactly("handlePreservation");
        story.act(preservation, LEAD, "handlePreservation", DAY, handle("COPY_AND_RETURN", List.of(portion(1, 118))));
        story.act(preservation, HEAD, "decidePreservationRelease", DAY, Map.of("granted", true));
        story.act(
                preservation,
                LEAD,
                "accountForGoods",
                DAY.plusDays(1),
                Forms.with(back(List.of(portion(1, "TESTING", 2))), "end", "USED_UP"));
        story.act(
                preservation,
                LEAD,
                "accountForGoods",
                DAY.plusDays(1),
                back(List.of(portion(1, "RELEASED", 118), portion(2, "TESTING", 30))));
        return number;
    }

    private CaseNumber lapsed() {
        var number = story.investigating(DAY);
        inForce(number);
        timers.fire(number, "preservationExpired");
        return number;
    }

    private static Map<String, Object> back(List<Map<String, Object>> portions) {
        return Map.of("end", "GIVEN_BACK", "receiver", "张经理", "signed", true, "portions", portions);
    }
}
