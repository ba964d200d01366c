package anjuan.story;

import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.DeadlineSweep;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Answers;
import anjuan.testing.Asking;
import anjuan.testing.CountedStatements;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * SQL statements of each thing that a person does, against the file in which they are kept. Statements of the
 * organisation, whose answers are kept for five seconds, are left out of the table and counted in the bounds.
 */
@AnjuanTest
class StatementCountTest {

    private static final Path TABLE = Path.of("src/test/resources/statement-counts.txt");
    private static final int MOST_FOR_INBOX = 6;
    private static final int MOST_FOR_CASE = 15;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private record Doing(String who, String what, Map<String, Object> form) {}

    private static final List<Doing> A_WHOLE_CASE = List.of(
            new Doing(UNIT_HEAD, "assignVerification", Forms.assign(LEAD, SECOND)),
            new Doing(LEAD, "verifyClue", Forms.verified(DAY.minusDays(20))),
            new Doing(UNIT_HEAD, "endorseFiling", Forms.agrees()),
            new Doing(HEAD, "decideFiling", Forms.file()),
            new Doing(UNIT_HEAD, "appointOfficers", Forms.officers(LEAD, SECOND)),
            new Doing(LEAD, "investigativeActTaken", Forms.inspection(SECOND)),
            new Doing(LEAD, "investigate", Forms.concluded()),
            new Doing(LEAD, "writeReport", Forms.report(false)),
            new Doing(LEGAL, "reviewCase", Forms.review("AGREE")),
            new Doing(LEAD, "proposeDecision", Forms.penalty("kind", "PENALTY", 5000)),
            new Doing(HEAD, "decideProposal", Forms.approved()),
            new Doing(LEAD, "serveNotice", Forms.served(DAY)),
            new Doing(LEAD, "recordStatement", Map.of("statement", "WAIVED")),
            new Doing(HEAD, "decideCase", Forms.penalty("choice", "PENALTY", 5000)),
            new Doing(LEAD, "serveDecision", Forms.served(DAY)),
            new Doing(LEAD, "recordPerformance", Map.of("fine", 5000)),
            new Doing(LEAD, "proposeClosure", Forms.closure("PERFORMED")),
            new Doing(UNIT_HEAD, "endorseClosure", Forms.agrees()),
            new Doing(HEAD, "decideClosure", Forms.approved()),
            new Doing(ARCHIVIST, "archiveCase", Map.of("volume", "2026-1", "frontPages", 40, "backPages", 12)));

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Answers answers;

    @Autowired
    CountedStatements counted;

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledger ledger;

    @Autowired
    DeadlineSweep sweep;

    private interface Action {
        void run() throws Exception;
    }

    private String answer = "";

    private final Map<String, Long> table = new LinkedHashMap<>();

    @Test
    void eachThingThatAPersonDoesTakesTheStatementsThatTheFileSays() throws Exception {
        // the first case of a year makes its serials, and the engine reads its diagrams once
        story.archived(DAY);
        // lists with several lines: one statement a line would show
        for (int line = 0; line < 8; line++) {
            story.awaitingFiling(DAY);
            sweep.report(story.verifying(DAY), "A02");
        }

        for (int line = 0; line < 3; line++) {
            story.reviewing(DAY);
            asking.sent(story.investigating(DAY), DAY, false);
        }
        answer = answers.given(story.investigating(DAY), DAY).id();

        lists();
        wholeCase();

        assertThat(text()).as("the new table:%n%s", text()).isEqualTo(Files.readString(TABLE));
    }

    @Test
    void theInboxTakesAtMostSix() throws Exception {
        for (int line = 0; line < 8; line++) {
            story.verifying(DAY);
            story.awaitingFiling(DAY);
        }

        for (var who : List.of(CLERK, UNIT_HEAD, LEAD, LEGAL, HEAD, ARCHIVIST)) {
            for (var tab : List.of("mine", "pool")) {
                assertThat(statements(() -> open(who, "/inbox?tab=" + tab)))
                        .as("inbox of %s, %s", who, tab)
                        .isLessThanOrEqualTo(MOST_FOR_INBOX);
            }
        }
    }

    @Test
    void aCaseTakesAtMostFifteen() throws Exception {
        for (var number : List.of(story.verifying(DAY), story.performing(DAY), story.archived(DAY))) {
            for (var tab : List.of("overview", "timeline", "evidence", "papers", "clocks", "process")) {
                assertThat(statements(() -> open(HEAD, "/cases/" + number + "?tab=" + tab)))
                        .as("case at %s, %s", story.file(number).stage(), tab)
                        .isLessThanOrEqualTo(MOST_FOR_CASE);
            }
            assertThat(statements(() -> open(HEAD, "/api/cases/" + number)))
                    .as("case from outside at %s", story.file(number).stage())
                    .isLessThanOrEqualTo(MOST_FOR_CASE);
        }
    }

    private void lists() throws Exception {
        countSecond("open the inbox, mine", () -> open(LEAD, "/inbox?tab=mine"));
        countSecond("open the inbox, pool", () -> open(HEAD, "/inbox?tab=pool"));
        countSecond("search", () -> open(HEAD, "/cases?q=YZ"));
        countSecond("open the deadlines", () -> open(HEAD, "/deadlines"));
        countSecond("open the supervision board", () -> open(HEAD, "/supervision?bureau=yz"));
        countSecond("open its cases", () -> open(HEAD, "/supervision/cases?unit=yz-case"));
        countSecond("open the library", () -> open(HEAD, "/library?q=云&right=TRADEMARK"));
        countSecond("open an answer", () -> open(LEGAL, "/library/" + answer));
        countSecond("open the legal desk", () -> open(LEGAL, "/legal"));
        countSecond("open the questions sent up", () -> open(LEGAL, "/legal?list=SENT"));
        countSecond("open the figures of questions", () -> open(HEAD, "/legal/figures"));
        countSecond("open the organisation", () -> open(HEAD, "/organisation"));
    }

    private void wholeCase() throws Exception {
        var opened = new CaseNumber[1];
        count("lodge a clue", () -> opened[0] = story.lodged(DAY));
        var number = opened[0];
        for (var doing : A_WHOLE_CASE) {
            if (doing.what().equals("reviewCase")) {
                countSecond("open the aids to the review", () -> open(LEGAL, "/cases/" + number + "/aids"));
            }
            countSecond("open " + doing.what(), () -> open(doing.who(), "/cases/" + number + "/" + doing.what()));
            count("do " + doing.what(), () -> story.act(number, doing.who(), doing.what(), DAY, doing.form()));
        }
        for (var tab : List.of("overview", "timeline", "evidence", "papers", "clocks", "process")) {
            countSecond("open a case, " + tab, () -> open(HEAD, "/cases/" + number + "?tab=" + tab));
        }
        countSecond("read a case from outside", () -> open(HEAD, "/api/cases/" + number));
        countSecond("verify its chain", () -> ledger.verify(number));
    }

    /** Looks twice and counts the second time, so that what is read once after a start is not counted. */
    private void countSecond(String what, Action look) throws Exception {
        look.run();
        count(what, look);
    }

    private void open(String who, String address) throws Exception {
        mvc.perform(get(address).with(user(who).roles("OFFICER"))).andExpect(status().isOk());
    }

    private void count(String what, Action action) throws Exception {
        long before = counted.count() - counted.countOfOrganisation();
        action.run();
        table.put(what, counted.count() - counted.countOfOrganisation() - before);
    }

    private long statements(Action action) throws Exception {
        long before = counted.count();
        action.run();
        return counted.count() - before;
    }

    private String text() throws IOException {
        return table.entrySet().stream()
                .map(line -> line.getKey() + " = " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
