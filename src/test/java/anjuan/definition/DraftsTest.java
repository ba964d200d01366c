package anjuan.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.definition.Drafts.ChangeForm;
import anjuan.definition.Drafts.DecisionForm;
import anjuan.engine.Definitions;
import anjuan.engine.Diagrams;
import anjuan.ledger.Ledger;
import anjuan.ledger.LedgerEntry;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A change from its first stroke to the version that new cases take; nothing of it stays behind a test. */
@AnjuanTest
@Transactional
class DraftsTest {

    private static final String KEY = "extendLimit";
    private static final ChangeForm WHY = new ChangeForm("统一名称", "云市监发〔2026〕8号");
    private static final DecisionForm NO_NOTE = new DecisionForm(null);

    @Autowired
    Drafts drafts;

    @Autowired
    Definitions definitions;

    @Autowired
    Diagrams diagrams;

    @Autowired
    Organisation organisation;

    @Autowired
    Ledger ledger;

    @Autowired
    Story story;

    @Test
    void whatASecondAdministratorApprovesIsWhatNewCasesTake() {
        var before = definitions.active(KEY).orElseThrow();
        var draft = submitted(renamed("审批延长期限", "审批期限延长"));

        assertThat(drafts.approve(second(), draft.id(), NO_NOTE))
                .isEqualTo(new Completion.Completed("DRAFT_ACTIVATED"));

        var active = definitions.active(KEY).orElseThrow();
        assertThat(active.number()).isEqualTo(before.number() + 1);
        assertThat(active.isDelivered()).isFalse();
        assertThat(diagrams.labels(active.id())).containsEntry("decideExtension", "审批期限延长");
        assertThat(diagrams.labels(before.id())).containsEntry("decideExtension", "审批延长期限");
        var done = drafts.read(draft.id());
        assertThat(done.state()).isEqualTo(DraftState.ACTIVE);
        assertThat(done.became()).isEqualTo(active.id());
        assertThat(done.decidedBy()).isEqualTo(second().id());
        assertThat(drafts.open(KEY)).isEmpty();
    }

    @Test
    void anOldVersionIsActivatedAnewAndTheOneBetweenIsSuperseded() {
        var first = definitions.active(KEY).orElseThrow();
        var draft = submitted(renamed("审批延长期限", "审批期限延长"));
        drafts.approve(second(), draft.id(), NO_NOTE);

        drafts.begin(author(), first, WHY);
        var back = drafts.open(KEY).orElseThrow();
        drafts.submit(author(), back.id());
        drafts.approve(second(), back.id(), NO_NOTE);

        var active = definitions.active(KEY).orElseThrow();
        assertThat(active.number()).isEqualTo(first.number() + 2);
        assertThat(definitions.content(active)).isEqualTo(definitions.content(first));
        assertThat(drafts.read(draft.id()).state()).isEqualTo(DraftState.SUPERSEDED);
        assertThat(active.isDelivered()).isFalse();
    }

    @Test
    void nobodyApprovesTheirOwnChange() {
        var draft = submitted(renamed("审批延长期限", "审批期限延长"));

        assertThat(codes(drafts.approve(author(), draft.id(), NO_NOTE))).containsExactly("DRAFT_IS_YOURS");
        assertThat(codes(drafts.sendBack(author(), draft.id(), new DecisionForm("再改"))))
                .containsExactly("DRAFT_IS_YOURS");
        assertThat(drafts.read(draft.id()).state()).isEqualTo(DraftState.SUBMITTED);
    }

    @Test
    void onlyWhatWasSubmittedIsApprovedAndOnlyItsAuthorChangesIt() {
        var draft = begun();

        assertThat(codes(drafts.approve(second(), draft.id(), NO_NOTE))).containsExactly("DRAFT_NOT_SUBMITTED");
        assertThat(codes(drafts.save(second(), draft.id(), draft.revision(), "<x/>")))
                .containsExactly("DRAFT_NOT_YOURS");
        assertThat(codes(drafts.submit(second(), draft.id()))).containsExactly("DRAFT_NOT_YOURS");
        assertThat(codes(drafts.withdraw(second(), draft.id()))).containsExactly("DRAFT_NOT_YOURS");
        assertThat(codes(drafts.begin(second(), definitions.active(KEY).orElseThrow(), WHY)))
                .containsExactly("DRAFT_ALREADY_OPEN");
    }

    @Test
    void whatIsSubmittedIsNotChangedUntilItIsSentBack() {
        var draft = submitted(renamed("审批延长期限", "审批期限延长"));

        assertThat(codes(drafts.save(author(), draft.id(), draft.revision(), "<x/>")))
                .containsExactly("DRAFT_NOT_OPEN");
        assertThat(codes(drafts.sendBack(second(), draft.id(), NO_NOTE))).containsExactly("REQUIRED");
        drafts.sendBack(second(), draft.id(), new DecisionForm("写明依据"));
        var back = drafts.read(draft.id());
        assertThat(back.state()).isEqualTo(DraftState.DRAFT);
        assertThat(back.note()).isEqualTo("写明依据");
        assertThat(drafts.save(author(), draft.id(), back.revision(), renamed("审批延长期限", "审批")))
                .isInstanceOf(Completion.Completed.class);
    }

    @Test
    void whoHasNotSeenTheLatestSavingDoesNotWriteOverIt() {
        var draft = begun();
        drafts.save(author(), draft.id(), draft.revision(), renamed("审批延长期限", "一"));

        assertThat(codes(drafts.save(author(), draft.id(), draft.revision(), renamed("审批延长期限", "二"))))
                .containsExactly("DRAFT_CHANGED_MEANWHILE");
        assertThat(drafts.read(draft.id()).content()).contains("一");
    }

    @Test
    void aDraftThatBreaksARuleOrChangesNothingIsNotSubmitted() {
        var draft = begun();
        assertThat(codes(drafts.submit(author(), draft.id()))).containsExactly("DRAFT_CHANGES_NOTHING");

        drafts.save(
                author(),
                draft.id(),
                draft.revision(),
                renamed(
                        "camunda:delegateExpression=\"${steps.grantExtension}\"",
                        "camunda:class=\"java.lang.Object\""));

        assertThat(codes(drafts.submit(author(), draft.id()))).containsExactly("DRAFT_NOT_SOUND");
        assertThat(drafts.read(draft.id()).state()).isEqualTo(DraftState.DRAFT);
    }

    @Test
    void aDraftIsNotActivatedOverAVersionThatItsAuthorHasNotSeen() {
        var draft = submitted(renamed("审批延长期限", "审批期限延长"));
        definitions.activate(Definitions.Kind.PROCESS, KEY, renamed("审批延长期限", "另一处改动"));

        assertThat(codes(drafts.approve(second(), draft.id(), NO_NOTE))).containsExactly("DRAFT_OUTDATED");
    }

    @Test
    void aChangeNeedsItsReasonAndItsLegalBasis() {
        assertThat(codes(drafts.begin(author(), definitions.active(KEY).orElseThrow(), new ChangeForm(" ", ""))))
                .containsExactly("REQUIRED", "REQUIRED");
        assertThat(codes(drafts.begin(author(), KEY, " ".repeat(2_000_001), WHY)))
                .containsExactly("DEFINITION_TOO_LARGE");
        assertThat(drafts.open(KEY)).isEmpty();
    }

    @Test
    void whoIsNoAdministratorChangesNothing() {
        var head = officer(Story.HEAD);
        var version = definitions.active(KEY).orElseThrow();
        var draft = begun();

        assertThatThrownBy(() -> drafts.begin(head, version, WHY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.save(head, draft.id(), 1, "<x/>")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.submit(head, draft.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.approve(head, draft.id(), NO_NOTE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.withdraw(head, draft.id())).isInstanceOf(AccessDeniedException.class);
    }

    /** Committed, because the ledger is written when a transaction ends. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void eachActIsInTheLedgerOfTheRules() {
        drafts.begin(author(), definitions.active(KEY).orElseThrow(), WHY);
        var draft = drafts.open(KEY).orElseThrow();
        drafts.withdraw(author(), draft.id());

        var entries = ledger.entries(Ledger.RULES);
        assertThat(entries)
                .filteredOn(entry -> (KEY + " " + draft.id()).equals(entry.object()))
                .extracting(LedgerEntry::act)
                .containsExactly("beginDraft", "withdrawDraft");
        assertThat(entries.get(entries.size() - 2).reason()).isEqualTo("统一名称");
        assertThat(entries.get(entries.size() - 2).legalBasis()).isEqualTo("云市监发〔2026〕8号");
        assertThat(ledger.verify(Ledger.RULES).firstBad()).isNull();
        assertThat(drafts.read(draft.id()).state()).isEqualTo(DraftState.WITHDRAWN);
    }

    @Test
    void aRunningCaseStaysOnItsVersion() {
        var number = story.filed(LocalDate.of(2026, 3, 2));
        var before = diagrams.passed(number).stream()
                .filter(node -> node.process().equals("penaltyCase"))
                .findFirst()
                .orElseThrow();
        var active = definitions.active("penaltyCase").orElseThrow();

        definitions.activate(
                active.kind(), active.key(), definitions.content(active).replace("name=\"调查取证\"", "name=\"调查\""));

        var after = diagrams.passed(number).stream()
                .filter(node -> node.process().equals("penaltyCase"))
                .findFirst()
                .orElseThrow();
        assertThat(after.definition()).isEqualTo(before.definition());
        assertThat(definitions.running("penaltyCase").get(before.definition())).isPositive();
    }

    private Draft begun() {
        drafts.begin(author(), definitions.active(KEY).orElseThrow(), WHY);
        return drafts.open(KEY).orElseThrow();
    }

    private Draft submitted(String content) {
        var draft = begun();
        drafts.save(author(), draft.id(), draft.revision(), content);
        assertThat(drafts.submit(author(), draft.id())).isEqualTo(new Completion.Completed("DRAFT_SUBMITTED"));
        return drafts.read(draft.id());
    }

    private String renamed(String before, String after) {
        var content = definitions.content(definitions.active(KEY).orElseThrow());
        assertThat(content).contains(before);
        return content.replace(before, after);
    }

    private Officer author() {
        return officer("guanli");
    }

    private Officer second() {
        return officer("fuhe");
    }

    private Officer officer(String username) {
        return organisation.findOfficer(username).orElseThrow();
    }

    private static java.util.List<String> codes(Completion completion) {
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }
}
