package anjuan.definition;

import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.definition.CaseMigrations.MigrationForm;
import anjuan.definition.Migration.Progress;
import anjuan.definition.Migration.Result;
import anjuan.definition.Migration.State;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Version;
import anjuan.engine.Diagrams;
import anjuan.engine.Migrations;
import anjuan.engine.Migrations.Fault;
import anjuan.engine.Migrations.Move;
import anjuan.engine.Migrations.Why;
import anjuan.engine.TimerJobs;
import anjuan.inbox.Inbox;
import anjuan.inbox.WaitingTask;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Drawn;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Cases of before a change go on the new way, or stay on the old one; their dates stay as they are. */
@AnjuanTest
class MigrationTest {

    private static final String KEY = "handleClue";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Progress NOTHING = new Progress(0, 0, 0, 0);

    @Autowired
    CaseMigrations migrations;

    @Autowired
    MigrationSweep sweep;

    @Autowired
    Migrations engine;

    @Autowired
    Definitions definitions;

    @Autowired
    Diagrams diagrams;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TimerJobs timers;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisation organisation;

    @Autowired
    Story story;

    private Version old;
    private Version drawn;
    private CaseNumber verifying;
    private CaseNumber awaiting;

    @BeforeEach
    void aCaseOfTheOldVersionAndANewOneWithOneMoreApproval() {
        old = definitions.active(KEY).orElseThrow();
        verifying = story.verifying(DAY);
        awaiting = story.awaitingFiling(DAY);
        var content = Drawn.renamed(definitions.content(old), "核查线索", "核查");
        drawn = definitions.activate(
                old.kind(),
                KEY,
                Drawn.taskOn(content, "endorseFiling_decideFiling", "addedApprovalByChief", "CHIEF", "主要负责人审批"));
    }

    @AfterEach
    void asItWas() {
        definitions.activate(old.kind(), KEY, definitions.content(old));
    }

    @Test
    void aCaseGoesOnTheNewWayWithItsDatesAsTheyWere() {
        var due = deadlines.find(verifying, "A02").orElseThrow().dueDate().effective();
        var timer = timers.dueAt(verifying, "verificationOverdue");
        var before = task(verifying);

        assertThat(run(form(suggested(), false, verifying))).isEqualTo(new Progress(0, 1, 0, 0));

        var after = task(verifying);
        assertThat(after.open().id()).isEqualTo(before.open().id());
        assertThat(after.open().process()).isEqualTo(KEY + " v" + drawn.number());
        assertThat(after.assignee()).isEqualTo(before.assignee());
        assertThat(deadlines.find(verifying, "A02").orElseThrow().dueDate().effective())
                .isEqualTo(due);
        assertThat(timers.dueAt(verifying, "verificationOverdue")).isEqualTo(timer);
        assertThat(versionOf(verifying)).isEqualTo(drawn.number());
        assertThat(ledger.latest(Matter.of(verifying), "migrateCase")).hasValueSatisfying(entry -> {
            assertThat(entry.actorId()).isEqualTo("guanli");
            assertThat(entry.diagram()).isEqualTo(KEY + " v" + drawn.number());
        });
        assertThat(ledger.verify(verifying).isSound()).isTrue();
        story.act(verifying, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(verifying, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        assertThat(story.waiting(verifying)).containsExactly("addedApprovalByChief");
        assertThat(story.refusals(verifying, CHIEF, "addedApprovalByChief", DAY, Map.of("agrees", false)))
                .containsExactly("REQUIRED");
        story.act(verifying, CHIEF, "addedApprovalByChief", DAY, Map.of("agrees", true));
        story.act(verifying, HEAD, "decideFiling", DAY, Forms.file());
        assertThat(story.waiting(verifying)).containsExactly("appointOfficers");
    }

    @Test
    void stepsThatADraftDoesNotHaveAreNamedWithTheCasesThatStandThere() {
        var without = definitions.content(old).replace("decideFiling", "decideOtherwise");

        assertThat(engine.withoutPlace(old, definitions.content(drawn))).isEmpty();
        assertThat(engine.withoutPlace(old, without).keySet())
                .extracting(node -> node.id())
                .containsExactly("decideFiling");
        assertThat(engine.withoutPlace(old, without).values()).allMatch(number -> number >= 1);
    }

    @Test
    void aCaseThatIsNotChosenFinishesTheOldWay() {
        run(form(suggested(), false, verifying));

        assertThat(versionOf(awaiting)).isEqualTo(old.number());
        story.act(awaiting, HEAD, "decideFiling", DAY, Forms.file());
        assertThat(story.waiting(awaiting)).containsExactly("appointOfficers");
    }

    @Test
    void aCaseWithoutAPlaceToGoStaysAndIsListedWithTheCause() {
        var moves = suggested().stream()
                .filter(move -> !move.from().equals("decideFiling"))
                .toList();

        var id = begin(form(moves, false, verifying, awaiting));

        assertThat(swept(id)).isEqualTo(new Progress(0, 1, 1, 0));
        assertThat(migrations.cases(migrations.read(id), Result.CANNOT, 10))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.caseNumber()).isEqualTo(awaiting);
                    assertThat(one.faults()).containsExactly(new Fault("decideFiling", Why.NO_MOVE));
                });
        assertThat(versionOf(awaiting)).isEqualTo(old.number());
        assertThat(ledger.latest(Matter.of(awaiting), "migrateCase")).isEmpty();
        story.act(awaiting, HEAD, "decideFiling", DAY, Forms.file());
    }

    @Test
    void aCaseMayGoOnAtAnotherTaskWhichThenWaitsForItsOwnPost() {
        var moves = Stream.concat(
                        suggested().stream().filter(move -> !move.from().equals("decideFiling")),
                        Stream.of(new Move("decideFiling", "addedApprovalByChief")))
                .toList();

        run(form(moves, false, awaiting));

        assertThat(story.waiting(awaiting)).containsExactly("addedApprovalByChief");
        story.act(awaiting, CHIEF, "addedApprovalByChief", DAY, Map.of("agrees", true));
        assertThat(story.waiting(awaiting)).containsExactly("decideFiling");
    }

    @Test
    void aTrialTellsWhoCouldGoAndChangesNothing() {
        var moves = suggested().stream()
                .filter(move -> !move.from().equals("decideFiling"))
                .toList();
        var entries = ledger.entries(verifying).size();

        var id = begin(form(moves, true, verifying, awaiting));

        assertThat(swept(id)).isEqualTo(new Progress(0, 1, 1, 0));
        assertThat(versionOf(verifying)).isEqualTo(old.number());
        assertThat(ledger.entries(verifying)).hasSize(entries);
        assertThat(task(verifying).open().process()).isEqualTo(KEY + " v" + old.number());
    }

    @Test
    void aMigrationIsStoppedAndGoesOnOnce() {
        var id = begin(form(suggested(), false, verifying, awaiting));

        assertThat(codes(migrations.begin(administrator(), KEY, form(suggested(), false, verifying))))
                .containsExactly("MIGRATION_RUNNING");
        assertThat(codes(migrations.resume(administrator(), id))).containsExactly("MIGRATION_NOT_STOPPED");
        migrations.stop(administrator(), id);
        assertThat(swept(id)).isEqualTo(new Progress(2, 0, 0, 0));
        migrations.resume(administrator(), id);
        assertThat(swept(id)).isEqualTo(new Progress(0, 2, 0, 0));
        assertThat(migrations.read(id).state()).isEqualTo(State.DONE);
        assertThat(codes(migrations.stop(administrator(), id))).containsExactly("MIGRATION_NOT_RUNNING");
        assertThat(ledger.entries(Ledger.RULES))
                .extracting(entry -> entry.act())
                .containsSubsequence("beginMigration", "stopMigration", "resumeMigration");
    }

    @Test
    void aCaseThatEndedMeanwhileIsLeftAlone() {
        var id = begin(form(suggested(), false, verifying));
        story.act(Matter.of(verifying), LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        run(form(suggested(), true, awaiting), id);

        assertThat(migrations.progress(migrations.read(id)).moved()).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnyCaseIsTouched() {
        var gone = List.of(new Move("verifyClue", "noSuchTask"));
        var wrongKind = List.of(new Move("verifyClue", "handlePenaltyCase"));

        assertThat(codes(migrations.begin(administrator(), KEY, form(gone, false, verifying))))
                .containsExactly("MIGRATION_NO_SUCH_NODE");
        assertThat(codes(migrations.begin(administrator(), KEY, form(wrongKind, false, verifying))))
                .contains("MIGRATION_OTHER_KIND");
        assertThat(codes(migrations.begin(
                        administrator(),
                        KEY,
                        new MigrationForm(old.number(), drawn.number(), suggested(), "YZ-2026-99999", false, "统一办理"))))
                .containsExactly("MIGRATION_CASE_UNKNOWN");
        assertThat(codes(migrations.begin(
                        administrator(),
                        KEY,
                        new MigrationForm(old.number(), old.number(), List.of(), null, false, "统一办理"))))
                .containsExactly("MIGRATION_VERSIONS");
        assertThat(codes(migrations.begin(
                        administrator(),
                        KEY,
                        new MigrationForm(old.number(), drawn.number(), suggested(), null, false, ""))))
                .containsExactly("REQUIRED");
        assertThat(codes(migrations.begin(
                        administrator(), "review-kind", new MigrationForm(1, 2, List.of(), null, false, "统一办理"))))
                .containsExactly("MIGRATION_VERSIONS");
        var head = organisation.findOfficer(HEAD).orElseThrow();
        assertThatThrownBy(() -> migrations.begin(head, KEY, form(suggested(), false, verifying)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(versionOf(verifying)).isEqualTo(old.number());
    }

    private List<Move> suggested() {
        var standing = engine.nodes(old).keySet();
        return engine.suggested(old, drawn).stream()
                .filter(move -> standing.contains(move.from()))
                .toList();
    }

    private MigrationForm form(List<Move> moves, boolean isTrial, CaseNumber... cases) {
        var numbers = String.join(" ", Stream.of(cases).map(CaseNumber::value).toList());
        return new MigrationForm(old.number(), drawn.number(), moves, numbers, isTrial, "统一办理");
    }

    private long begin(MigrationForm form) {
        var completion = migrations.begin(administrator(), KEY, form);
        assertThat(completion).isInstanceOf(Completion.Completed.class);
        return Long.parseLong(((Completion.Completed) completion).outcome());
    }

    private Progress run(MigrationForm form) {
        return swept(begin(form));
    }

    private void run(MigrationForm form, long before) {
        swept(before);
        run(form);
    }

    private Progress swept(long id) {
        sweep.sweep();
        var progress = migrations.progress(migrations.read(id));
        assertThat(progress).isNotEqualTo(NOTHING);
        return progress;
    }

    private WaitingTask task(CaseNumber number) {
        return inbox.ofCase(number).get(0);
    }

    private int versionOf(CaseNumber number) {
        return diagrams.passed(number).stream()
                .filter(node -> node.process().equals(KEY))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private Officer administrator() {
        return organisation.findOfficer("guanli").orElseThrow();
    }

    private static List<String> codes(Completion completion) {
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }
}
