package anjuan.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.definition.Drafts;
import anjuan.definition.Drafts.ChangeForm;
import anjuan.engine.Definitions;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Drawn;
import anjuan.testing.Story;
import anjuan.transfer.Transfers.Line;
import anjuan.transfer.Transfers.Standing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** A set that goes out comes in unchanged or not at all, and changes nothing before it is drafted; rolled back after each test. */
@AnjuanTest
@Transactional
class TransfersTest {

    private static final ChangeForm WHY = new ChangeForm("采用省局流程", "南市监发〔2026〕3号");

    @Autowired
    Transfers transfers;

    @Autowired
    Definitions definitions;

    @Autowired
    Drafts drafts;

    @Autowired
    Organisation organisation;

    @Test
    void whatGoesOutComesInTheSame() {
        var packed = transfers.export(administrator());

        var preview = transfers.preview(administrator(), brought(packed));

        assertThat(preview.fingerprint()).isEqualTo(transfers.fingerprint());
        assertThat(preview.lines()).hasSizeGreaterThan(40).allSatisfy(line -> assertThat(line.standing())
                .isEqualTo(Standing.SAME));
    }

    @Test
    void whatIsNewChangedOrMissingIsShownBeforeAnythingHappens() throws Exception {
        var id = brought(foreign());

        var lines = transfers.preview(administrator(), id).lines();

        assertThat(lines)
                .filteredOn(line -> line.standing() == Standing.CHANGED)
                .containsExactly(new Line("PROCESS", "extendLimit", Standing.CHANGED, 0, true));
        assertThat(lines)
                .filteredOn(line -> line.standing() == Standing.NEW)
                .extracting(Line::name)
                .containsExactly("inspectMarkets", "local-limits", "calendar/2027.yml");
        assertThat(lines)
                .filteredOn(line -> line.standing() == Standing.MISSING)
                .extracting(Line::name)
                .contains("handleClue");
        assertThat(drafts.open()).isEmpty();
    }

    @Test
    void aChangedProcessBecomesADraftOnceTheSignerIsConfirmed() throws Exception {
        var id = brought(foreign());

        assertThat(codes(transfers.takeOver(administrator(), id, Set.of("extendLimit"), WHY, null)))
                .containsExactly("SIGNER_NOT_TRUSTED");
        assertThat(codes(transfers.trust(administrator(), id, false))).containsExactly("MUST_HOLD");
        transfers.trust(administrator(), id, true);
        assertThat(codes(transfers.takeOver(administrator(), id, Set.of(), WHY, null)))
                .containsExactly("REQUIRED");
        assertThat(codes(transfers.takeOver(administrator(), id, Set.of("inspectMarkets"), WHY, null)))
                .containsExactly("SET_PART_NOT_TAKEN");
        assertThat(transfers.takeOver(administrator(), id, Set.of("extendLimit"), WHY, null))
                .isInstanceOf(Completion.Completed.class);

        assertThat(drafts.open("extendLimit").orElseThrow().content()).contains("期限审批");
        assertThat(definitions.content(definitions.active("extendLimit").orElseThrow()))
                .doesNotContain("期限审批");
    }

    @Test
    void aRuleOfAnotherBureauBecomesADraftWithItsOwnDay() throws Exception {
        var id = brought(foreign());
        transfers.trust(administrator(), id, true);

        assertThat(codes(transfers.takeOver(administrator(), id, Set.of("local-limits"), WHY, null)))
                .containsExactly("REQUIRED");
        assertThat(codes(transfers.takeOver(
                        administrator(), id, Set.of("calendar/2027.yml", "unheardOf"), WHY, LocalDate.of(2090, 1, 1))))
                .containsExactly("SET_PART_NOT_TAKEN", "SET_PART_NOT_TAKEN");
        assertThat(drafts.open()).isEmpty();
        assertThat(transfers.takeOver(administrator(), id, Set.of("local-limits"), WHY, LocalDate.of(2090, 1, 1)))
                .isInstanceOf(Completion.Completed.class);

        var draft = drafts.open("local-limits").orElseThrow();
        assertThat(draft.effectiveFrom()).isEqualTo(LocalDate.of(2090, 1, 1));
        assertThat(draft.content()).contains("A80");
    }

    @Test
    void aSetThatWasTouchedIsRefused() throws Exception {
        var packed = foreign();

        assertThat(bring("PK".getBytes(StandardCharsets.UTF_8))).containsExactly("SET_NOT_A_SET");
        assertThat(bring(new byte[] {})).containsExactly("SET_NOT_A_SET");
        assertThat(bring(new byte[SignedSet.MOST_BYTES + 1])).containsExactly("SET_TOO_LARGE");
        assertThat(bring(touched(packed, "processes/extendLimit.bpmn", text -> text.replace("期限审批", "免予审批"))))
                .containsExactly("SET_CONTENT_CHANGED");
        assertThat(bring(touched(packed, "contents.txt", text -> text.replace("extendLimit", "extendLimix"))))
                .containsExactly("SET_SIGNATURE_WRONG");
        assertThat(bring(touched(packed, "processes/extendLimit.bpmn", text -> null)))
                .containsExactly("SET_CONTENT_CHANGED");
        assertThat(bring(touched(packed, "signature", text -> null))).containsExactly("SET_NOT_A_SET");
    }

    @Test
    void aSetThatSwellsOrReachesOutOfItsFoldersIsRefused() throws Exception {
        assertThat(bring(SignedSet.pack(
                        "x",
                        Instant.EPOCH,
                        List.of(new Part(Part.Kind.SETTING, "a.yml", new byte[60_000_000])),
                        keys().getPrivate(),
                        keys().getPublic())))
                .containsExactly("SET_TOO_LARGE");
        var keys = keys();
        assertThat(bring(SignedSet.pack(
                        "x",
                        Instant.EPOCH,
                        List.of(new Part(Part.Kind.SETTING, "../../etc/passwd", new byte[] {1})),
                        keys.getPrivate(),
                        keys.getPublic())))
                .containsExactly("SET_NOT_A_SET");
    }

    @Test
    void onlyAdministratorsExchangeRules() {
        var head = organisation.findOfficer(Story.HEAD).orElseThrow();

        assertThatThrownBy(() -> transfers.export(head)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> transfers.bring(head, new byte[] {})).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> transfers.preview(head, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> transfers.takeOver(head, 1, Set.of("x"), WHY, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** A set of another bureau: one process changed, one that is not known here, a rule, a setting; everything else is missing. */
    private byte[] foreign() throws Exception {
        var keys = keys();
        var content = definitions.content(definitions.active("extendLimit").orElseThrow());
        return SignedSet.pack(
                "南江省市场监督管理局",
                Instant.parse("2026-03-02T00:00:00Z"),
                List.of(
                        part(Part.Kind.PROCESS, "extendLimit", Drawn.renamed(content, "审批延长期限", "期限审批")),
                        part(Part.Kind.PROCESS, "inspectMarkets", content),
                        part(Part.Kind.RULE, "local-limits", "local-limits:\n  - { id: A80, amount: 60 }\n"),
                        part(Part.Kind.SETTING, "calendar/2027.yml", "calendar: {}\n")),
                keys.getPrivate(),
                keys.getPublic());
    }

    private static Part part(Part.Kind kind, String name, String text) {
        return new Part(kind, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair keys() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    /** The set with one file changed, or left out where the change gives nothing. */
    private static byte[] touched(byte[] packed, String name, UnaryOperator<String> change) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(packed));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                if (entry.getName().equals(name)) {
                    var changed = change.apply(new String(content, StandardCharsets.UTF_8));
                    if (changed == null) {
                        continue;
                    }
                    content = changed.getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    private long brought(byte[] packed) {
        return Long.parseLong(((Completion.Completed) transfers.bring(administrator(), packed)).outcome());
    }

    private List<String> bring(byte[] packed) {
        return codes(transfers.bring(administrator(), packed));
    }

    private Officer administrator() {
        return organisation.findOfficer("guanli").orElseThrow();
    }

    private static List<String> codes(Completion completion) {
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }
}
