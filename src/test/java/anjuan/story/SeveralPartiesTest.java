package anjuan.story;

import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.decision.DecisionKind;
import anjuan.decision.Decisions;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One case, three respondents, three ends: each has a proposal, notice, decision and performance of his own. */
@AnjuanTest
class SeveralPartiesTest {

    private static final LocalDate FILED = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    CaseFiles files;

    @Autowired
    Matters matters;

    @Autowired
    Decisions decisions;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Papers papers;

    @Test
    void threePartiesEndDifferently() {
        var number = reviewed();
        var shop = Matter.party(number, 1);
        var maker = Matter.party(number, 2);
        var carrier = Matter.party(number, 3);
        assertThat(matters.of(number, Matter.Kind.PARTY))
                .extracting(one -> one.label())
                .containsExactly("云州市某百货商行", "某制衣厂", "某物流公司");

        // the shop is fined, the carrier let off, the maker handed to another department
        propose(shop, "PENALTY", 5000, 10);
        propose(maker, "OTHER_DEPARTMENT", 0, 10);
        propose(carrier, "EXCUSED", 0, 10);
        assertThat(story.waiting(shop)).containsExactly("serveNotice");
        assertThat(story.waiting(maker)).containsExactly("decideCase");
        assertThat(story.waiting(carrier)).containsExactly("decideCase");

        story.act(maker, HEAD, "decideCase", march(11), Forms.penalty("choice", "OTHER_DEPARTMENT", 0));
        story.act(carrier, HEAD, "decideCase", march(12), Forms.penalty("choice", "EXCUSED", 0));
        assertThat(deadlines.find(number, "A80").orElseThrow().isRunning())
                .as("the shop is not decided on")
                .isTrue();
        story.act(shop, LEAD, "serveNotice", march(12), Forms.served(march(12)));
        // five working days from 12 March 2026, a Thursday: 13, 16, 17, 18, 19
        assertThat(deadlines.find(shop, "A61").orElseThrow().dueDate().effective())
                .isEqualTo(march(19));
        assertThat(deadlines.find(carrier, "A61")).isEmpty();
        assertThat(story.file(number).stage()).as("the least advanced").isEqualTo(Stage.NOTIFYING);
        story.act(shop, LEAD, "recordStatement", march(13), Map.of("statement", "WAIVED"));
        story.act(shop, HEAD, "decideCase", march(20), Forms.penalty("choice", "PENALTY", 5000));

        assertThat(deadlines.find(number, "A80").orElseThrow().ended()).isEqualTo(march(20));
        // seven working days: from 12 March to 23 March, from 20 March to 31 March
        assertThat(deadlines.find(carrier, "A86").orElseThrow().dueDate().effective())
                .isEqualTo(march(23));
        assertThat(deadlines.find(shop, "A86").orElseThrow().dueDate().effective())
                .isEqualTo(march(31));

        story.act(shop, LEAD, "serveDecision", march(23), Forms.served(march(23)));
        story.act(carrier, LEAD, "serveDecision", march(16), Forms.served(march(16)));
        assertThat(matters.find(maker).orElseThrow().isOpen()).isFalse();
        assertThat(matters.find(carrier).orElseThrow().isOpen()).isFalse();
        assertThat(story.waiting(number)).containsExactly("recordPerformance");
        // fifteen calendar days from 23 March: 7 April, the first working day after Qingming (4 to 6 April)
        assertThat(deadlines.find(shop, "A95").orElseThrow().dueDate().effective())
                .isEqualTo(LocalDate.of(2026, 4, 7));
        story.act(shop, LEAD, "recordPerformance", march(30), Map.of("fine", 5000));

        assertThat(decisions.of(number))
                .extracting(decision -> decision.kind())
                .containsExactly(DecisionKind.PENALTY, DecisionKind.OTHER_DEPARTMENT, DecisionKind.EXCUSED);
        assertThat(papers.of(number))
                .extracting(paper -> paper.kind())
                .contains(PaperKind.PENALTY_DECISION, PaperKind.NO_PENALTY_DECISION);
        archive(number);
    }

    @Test
    void aTaskOfSeveralPartiesAsksWhichIsMeant() {
        var number = reviewed();

        assertThat(story.refusals(
                        number, LEAD, "proposeDecision", FILED.plusDays(8), Forms.penalty("kind", "PENALTY", 5000)))
                .containsExactly("MATTER_NEEDED");
        assertThat(story.attempt(
                        Matter.party(number, 9),
                        LEAD,
                        "proposeDecision",
                        FILED.plusDays(8),
                        Forms.penalty("kind", "PENALTY", 5000)))
                .isInstanceOf(Completion.TooLate.class);
    }

    @Test
    void whatOnePartyWasToldIsNoNoticeToAnother() {
        var number = reviewed();
        var shop = Matter.party(number, 1);
        var maker = Matter.party(number, 2);
        propose(shop, "PENALTY", 5000, 10);
        propose(maker, "EXCUSED", 0, 10);
        story.act(shop, LEAD, "serveNotice", march(12), Forms.served(march(12)));
        story.act(shop, LEAD, "recordStatement", march(13), Map.of("statement", "WAIVED"));

        assertThat(story.refusals(maker, HEAD, "decideCase", march(13), Forms.penalty("choice", "PENALTY", 5000)))
                .containsExactly("DECISION_WITHOUT_NOTICE");
    }

    private CaseNumber reviewed() {
        var number = story.investigating(FILED);
        var parties = new java.util.ArrayList<>(files.parties(number));
        parties.add(new Party(Party.Role.RESPONDENT, Party.Kind.ENTITY, "某制衣厂", null, null, null));
        parties.add(new Party(Party.Role.RESPONDENT, Party.Kind.ENTITY, "某物流公司", null, null, null));
        files.replaceParties(number, List.copyOf(parties));
        story.act(number, LEAD, "investigativeActTaken", march(3), Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", march(6), Forms.concluded());
        story.act(number, LEAD, "writeReport", march(6), Forms.report(false));
        story.act(number, LEGAL, "reviewCase", march(9), Forms.review("AGREE"));
        return number;
    }

    private void propose(Matter party, String kind, int fine, int day) {
        story.act(party, LEAD, "proposeDecision", march(day), Forms.penalty("kind", kind, fine));
        story.act(party, HEAD, "decideProposal", march(day), Forms.approved());
    }

    private void archive(CaseNumber number) {
        story.act(number, LEAD, "proposeClosure", march(31), Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", march(31), Forms.agrees());
        story.act(number, HEAD, "decideClosure", march(31), Forms.approved());
        story.act(
                number,
                ARCHIVIST,
                "archiveCase",
                march(31),
                Map.of("volume", "2026-9", "frontPages", 80, "backPages", 20));
        assertThat(story.file(number).stage()).isEqualTo(Stage.ARCHIVED);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
