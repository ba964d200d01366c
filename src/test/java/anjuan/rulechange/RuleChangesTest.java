package anjuan.rulechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import anjuan.deadline.Calculator;
import anjuan.deadline.Limit;
import anjuan.deadline.OwnLimits;
import anjuan.definition.Draft;
import anjuan.definition.DraftState;
import anjuan.definition.Drafts;
import anjuan.definition.Drafts.ChangeForm;
import anjuan.definition.Drafts.DecisionForm;
import anjuan.definition.Finding;
import anjuan.definition.Severity;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.ledger.Ledger;
import anjuan.ledger.LedgerEntry;
import anjuan.officer.Bureau;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.rulebook.RuleBook;
import anjuan.rulebook.RuleKind;
import anjuan.rulebook.RuleVersion;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A rule of the bureau from its first stroke to the day on which it governs; nothing of it stays behind a test. */
@AnjuanTest
@Transactional
class RuleChangesTest {

    private static final ChangeForm WHY = new ChangeForm("统一字号", "云市监发〔2026〕8号");
    private static final DecisionForm NO_NOTE = new DecisionForm(null);
    private static final LocalDate DAY = LocalDate.of(2090, 5, 1);

    @Autowired
    Drafts drafts;

    @Autowired
    BureauRules rules;

    @Autowired
    RuleBook book;

    @Autowired
    Numbering numbering;

    @Autowired
    Calculator calculator;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Organisation organisation;

    @Autowired
    Ledger ledger;

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.CHINA);
    }

    @AfterEach
    void inTheLanguageOfTheMachine() {
        LocaleContextHolder.resetLocaleContext();
    }

    @AfterTransaction
    void forget() {
        book.refresh();
    }

    @Test
    void aNewNumberingGovernsPapersFromItsDayAndNoneBefore() {
        approved(Numbering.NAME, renumbered("市监处罚", "市监罚字"), DAY);

        assertThat(number(DAY.minusDays(1))).isEqualTo("云市监处罚〔2090〕1号");
        assertThat(number(DAY)).isEqualTo("云市监罚字〔2090〕2号");
        assertThat(number(DAY.plusYears(1))).isEqualTo("云市监罚字〔2091〕1号");
    }

    @Test
    void aShorterLimitGovernsClocksThatStartFromItsDayAndTheStatuteThoseBefore() {
        approved(OwnLimits.NAME, "local-limits:\n  - { id: A80, amount: 60, warning: [10, 5, 2] }\n", DAY);
        approved(OwnLimits.NAME, "local-limits: []\n", DAY.plusMonths(2));

        assertThat(limit("A80", DAY.minusDays(1)).amount()).isEqualTo(90);
        assertThat(limit("A80", DAY).amount()).isEqualTo(60);
        assertThat(limit("A80", DAY).warning().officer()).isEqualTo(10);
        assertThat(limit("A80", DAY.plusMonths(2).minusDays(1)).amount()).isEqualTo(60);
        assertThat(limit("A80", DAY.plusMonths(2)).amount()).isEqualTo(90);
        assertThat(limit("A02", DAY).validFrom()).isBefore(DAY);
    }

    @Test
    void oneThatIsApprovedForTheSameDayTakesTheOthersPlaceBeforeItEverGoverns() {
        approved(OwnLimits.NAME, "local-limits:\n  - { id: A80, amount: 60 }\n", DAY);
        approved(OwnLimits.NAME, "local-limits:\n  - { id: A80, amount: 45 }\n", DAY);

        assertThat(limit("A80", DAY).amount()).isEqualTo(45);
        assertThat(calculator.versions("A80"))
                .extracting(Limit::amount)
                .doesNotContain(60)
                .endsWith(90, 45);
        assertThat(rules.versions(OwnLimits.NAME)).hasSize(2);
    }

    @Test
    void nobodyApprovesTheirOwnAndOthersThanAdministratorsDoNothing() {
        var draft = submitted(Numbering.NAME, renumbered("市监处罚", "市监罚字"), DAY);
        var head = organisation.findOfficer(Story.HEAD).orElseThrow();

        assertThat(codes(drafts.approve(author(), draft.id(), NO_NOTE))).containsExactly("DRAFT_IS_YOURS");
        assertThatThrownBy(() -> drafts.approve(head, draft.id(), NO_NOTE)).isInstanceOf(AccessDeniedException.class);
        assertThat(codes(drafts.save(author(), draft.id(), draft.revision(), "x", DAY)))
                .containsExactly("DRAFT_NOT_OPEN");
        assertThat(rules.versions(Numbering.NAME)).isEmpty();
        assertThat(drafts.read(draft.id()).state()).isEqualTo(DraftState.SUBMITTED);
    }

    @Test
    void aDayThatIsNotAfterTheApprovalIsRefusedAtEachStep() {
        for (var day : new LocalDate[] {null, book.earliest().minusDays(1), LocalDate.of(2020, 1, 1)}) {
            var draft = begun(Numbering.NAME, renumbered("市监处罚", "市监罚字"), day);
            assertThat(blocking(draft)).containsExactly(day == null ? "EFFECTIVE_MISSING" : "EFFECTIVE_TOO_EARLY");
            assertThat(codes(drafts.submit(author(), draft.id()))).containsExactly("DRAFT_NOT_SOUND");
            drafts.withdraw(author(), draft.id());
        }
        assertThatThrownBy(() -> book.add(
                        RuleKind.NUMBERING,
                        Numbering.NAME,
                        numbering.packaged(),
                        book.earliest().minusDays(1),
                        second().id()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSlipInTheYearIsMendedByTheNextVersion() {
        approved(Numbering.NAME, renumbered("市监处罚", "市监罚字"), DAY.plusYears(9));
        approved(Numbering.NAME, renumbered("市监处罚", "市监罚字"), DAY);

        assertThat(number(DAY)).isEqualTo("云市监罚字〔2090〕1号");
        assertThat(rules.coming(Numbering.NAME, DAY.minusDays(1)))
                .extracting(RuleVersion::number)
                .containsExactly(2);
        var again = begun(Numbering.NAME, renumbered("市监处罚", "市监罚字"), DAY);
        assertThat(codes(drafts.submit(author(), again.id()))).containsExactly("DRAFT_CHANGES_NOTHING");
        withdrawn(Numbering.NAME);
        assertThat(blocking(begun(Numbering.NAME, renumbered("市监处罚", "市监罚"), LocalDate.of(9999, 1, 1))))
                .containsExactly("EFFECTIVE_TOO_LATE");
    }

    @Test
    void settingsThatReferToThemselvesOrSwellAreNotRead() {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char letter = 'b'; letter <= 'i'; letter++) {
            var one = "*" + (char) (letter - 1);
            bomb.append(letter + ": &" + letter + " [" + String.join(",", Collections.nCopies(9, one)) + "]\n");
        }
        for (var content : List.of(
                "local-limits: &a [ *a ]\n",
                bomb + "local-limits: *i\n",
                "local-limits: " + "[".repeat(5_000) + "]".repeat(5_000),
                "local-limits: []\n#" + " ".repeat(400_000))) {
            assertThat(blocking(begun(OwnLimits.NAME, content, DAY)))
                    .as(content.substring(0, 20))
                    .containsExactly("NOT_YAML");
            assertThat(rules.lines(OwnLimits.NAME, content)).isEmpty();
            withdrawn(OwnLimits.NAME);
            assertThat(blocking(begun(Numbering.NAME, content, DAY))).containsExactly("NOT_YAML");
            withdrawn(Numbering.NAME);
        }
    }

    @Test
    void whatAVersionDoesNotNameIsAsDelivered() {
        jdbc.update("""
                insert into rulebook_version (kind, name, number, content, valid_from, approved_by, approved_at)
                values ('NUMBERING', 'numbering', 1, ?, ?, 'fuhe', current_timestamp)""", """
                numbering:
                  pattern: "{place}{prefix}〔{year}〕{serial}号"
                  prefixes: { FILING: 市监案, NO_MORE: 旧 }
                """, DAY);
        book.refresh();

        assertThat(number(DAY)).isEqualTo("云市监处罚〔2090〕1号");
        assertThat(rules.unsound(DAY)).extracting(BureauRules.BureauRule::key).containsExactly(Numbering.NAME);
        assertThat(blocking(begun(Numbering.NAME, renumbered("市监处罚", "市监罚决"), DAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void theDayOfAProcessIsThatOfItsApproval() {
        assertThat(codes(drafts.begin(author(), "extendLimit", "<x/>", WHY, DAY)))
                .containsExactly("ACTIVE_AT_APPROVAL");
    }

    @Test
    void numbersOfTwoPapersAreNeverTheSame() {
        assertThat(blocking(begun(Numbering.NAME, renumbered("市监处罚", "市监不罚"), DAY)))
                .containsExactly("PREFIX_TWICE");
        withdrawn(Numbering.NAME);
        // the words of two papers changed round: each would count on in the numbers of the other
        var round = renumbered("市监处罚", "x").replace("市监不罚", "市监处罚").replace(": x", ": 市监不罚");
        assertThat(blocking(begun(Numbering.NAME, round, DAY))).containsExactly("NUMBERS_TAKEN", "NUMBERS_TAKEN");
        withdrawn(Numbering.NAME);
        assertThat(blocking(begun(Numbering.NAME, numbering.packaged().replace("{serial}", "1"), DAY)))
                .containsExactly("PATTERN_PART");
        withdrawn(Numbering.NAME);
        assertThat(blocking(begun(Numbering.NAME, renumbered("市监处罚", "\"<b>\""), DAY)))
                .containsExactly("PREFIX_UNREADABLE");
        withdrawn(Numbering.NAME);
        assertThat(blocking(begun(Numbering.NAME, "numbering: [", DAY))).containsExactly("NOT_YAML");
        withdrawn(Numbering.NAME);
        assertThat(blocking(begun(Numbering.NAME, renumbered("市监处罚", "市监罚1"), DAY)))
                .containsExactly("PREFIX_UNREADABLE");
        withdrawn(Numbering.NAME);
        assertThat(blocking(begun(Numbering.NAME, numbering.packaged() + "    NO_SUCH_PAPER: 市监无\n", DAY)))
                .containsExactly("PREFIX_OF_NOTHING");
        withdrawn(Numbering.NAME);
        assertThat(blocking(begun(Numbering.NAME, "numbering:\n  pattern: x\n  surprise: 1\n", DAY)))
                .containsExactly("UNKNOWN_KEY");
    }

    @Test
    void theLawIsNotTheBureausToChange() {
        var draft = begun(OwnLimits.NAME, """
                local-limits:
                  - { id: A61, amount: 3 }
                  - { id: A80, amount: 120 }
                  - { id: A999, amount: 3 }
                  - { id: A02, warning: [3, 7, 15] }
                  - { id: A50, amount: 0 }
                  - { id: A86 }
                  - { id: A86 }
                """, DAY);

        assertThat(drafts.check(draft))
                .filteredOn(one -> one.severity() == Severity.BLOCKS)
                .extracting(Finding::element, Finding::code)
                .containsExactly(
                        tuple("A61", "LIMIT_NOT_OURS_TO_CUT"),
                        tuple("A80", "LIMIT_LONGER"),
                        tuple("A999", "NO_SUCH_LIMIT"),
                        tuple("A02", "WARNINGS_OUT_OF_ORDER"),
                        tuple("A50", "AMOUNT_NOT_POSITIVE"),
                        tuple("A86", "LIMIT_TWICE"));
        assertThat(codes(drafts.submit(author(), draft.id()))).containsExactly("DRAFT_NOT_SOUND");
    }

    @Test
    void aLongerLimitNeedsTheLawThatAllowsItAndTheSecondPersonIsTold() {
        var draft = begun(
                OwnLimits.NAME, "local-limits:\n  - { id: A80, amount: 120, legal-basis: 南江省行政程序规定 第四十条 }\n", DAY);

        assertThat(drafts.check(draft))
                .extracting(Finding::code)
                .containsExactly("EFFECTIVE_FAR_AWAY", "LIMIT_LONGER_BY_LAW");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void eachActIsInTheLedgerOfTheRules() {
        drafts.begin(author(), Numbering.NAME, numbering.packaged(), WHY, DAY);
        var draft = drafts.open(Numbering.NAME).orElseThrow();
        drafts.withdraw(author(), draft.id());

        assertThat(ledger.entries(Ledger.RULES))
                .filteredOn(entry -> entry.object().equals(Numbering.NAME + " " + draft.id()))
                .extracting(LedgerEntry::act, LedgerEntry::actorId, LedgerEntry::legalBasis)
                .containsExactly(
                        tuple("beginDraft", "guanli", WHY.legalBasis()),
                        tuple("withdrawDraft", "guanli", WHY.legalBasis()));
        assertThat(ledger.verify(Ledger.RULES).firstBad()).isNull();
    }

    @Test
    void whatChangesNothingIsNotSubmittedAndOneIsDraftedAtATime() {
        assertThat(codes(drafts.submit(
                        author(),
                        begun(Numbering.NAME, numbering.packaged(), DAY).id())))
                .containsExactly("DRAFT_CHANGES_NOTHING");
        assertThat(codes(drafts.begin(second(), Numbering.NAME, "x", WHY, DAY))).containsExactly("DRAFT_ALREADY_OPEN");
    }

    @Test
    void theDifferencesAreTold() {
        assertThat(rules.differences(Numbering.NAME, numbering.packaged(), renumbered("市监处罚", "市监罚字")))
                .containsExactly(new RuleDifference("行政处罚决定书", "市监处罚", "市监罚字"));
        assertThat(rules.differences(
                        OwnLimits.NAME,
                        "local-limits:\n  - { id: A80, amount: 60 }\n",
                        "local-limits:\n  - { id: A02, warning: [4, 2, 1] }\n"))
                .extracting(RuleDifference::before, RuleDifference::after)
                .containsExactly(tuple(null, "提前 4 / 2 / 1 预警"), tuple("60 日（法定 90 日）", null));
    }

    private String renumbered(String before, String after) {
        return numbering.packaged().replaceFirst(": " + before + "\n", ": " + after + "\n");
    }

    private String number(LocalDate on) {
        var bureau = new Bureau("rules-test", null, "rules-test/", "YX", "云溪县局", "云", Bureau.Level.COUNTY);
        return numbering.next(bureau, NumberKind.PENALTY_DECISION, on);
    }

    private Limit limit(String id, LocalDate on) {
        return calculator.inForceOn(on).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void approved(String key, String content, LocalDate day) {
        var draft = submitted(key, content, day);
        assertThat(drafts.approve(second(), draft.id(), NO_NOTE))
                .isEqualTo(new Completion.Completed("DRAFT_ACTIVATED"));
        book.refresh();
    }

    private Draft submitted(String key, String content, LocalDate day) {
        var draft = begun(key, content, day);
        assertThat(drafts.submit(author(), draft.id())).isEqualTo(new Completion.Completed("DRAFT_SUBMITTED"));
        return drafts.read(draft.id());
    }

    private Draft begun(String key, String content, LocalDate day) {
        assertThat(drafts.begin(author(), key, content, WHY, day)).isInstanceOf(Completion.Completed.class);
        return drafts.open(key).orElseThrow();
    }

    private void withdrawn(String key) {
        drafts.withdraw(author(), drafts.open(key).orElseThrow().id());
    }

    private List<String> blocking(Draft draft) {
        return drafts.check(draft).stream()
                .filter(one -> one.severity() == Severity.BLOCKS)
                .map(Finding::code)
                .toList();
    }

    private Officer author() {
        return organisation.findOfficer("guanli").orElseThrow();
    }

    private Officer second() {
        return organisation.findOfficer("fuhe").orElseThrow();
    }

    private static List<String> codes(Completion completion) {
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }
}
