package anjuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import anjuan.rulebook.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {

    private static final Path PACKAGED = Path.of("config/documents");

    private static final RuleBook NOTHING_APPROVED = mock();
    private static final PaperFields FIELDS = PaperFields.read();
    private static final Templates TEMPLATES = new Templates("config", true, NOTHING_APPROVED);
    private static final Templates IN_USE = new Templates("config", false, NOTHING_APPROVED);

    @Test
    void theSetIsComplete() throws IOException {
        assertThat(Arrays.stream(PaperKind.values()).map(PaperKind::form).filter(form -> form <= 100))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 56).boxed().toList());
        assertThat(Arrays.stream(PaperKind.values()).map(PaperKind::form).filter(form -> form > 100))
                .as("our own, numbered from 101")
                .containsExactly(
                        101, 102, 103, 104, 105, 110, 111, 112, 113, 121, 122, 123, 124, 125, 126, 127, 128, 129, 140,
                        141, 142, 155);
        try (var files = Files.list(PACKAGED)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".docx")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(PaperKind.values())
                            .map(PaperKind::template)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void aPackagedTemplateShowsAllThatItsPaperHas(PaperKind kind) throws IOException {
        assertThat(packaged(kind).fields()).containsAll(FIELDS.papers().get(kind));
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void aPaperHasANumberLineWhenItsKindHasNumbers(PaperKind kind) throws IOException {
        boolean isNumbered = Arrays.stream(NumberKind.values()).map(Enum::name).anyMatch(kind.name()::equals);

        // a receipt shows the number of the paper that was served
        assertThat(packaged(kind).fields().contains("number"))
                .isEqualTo(isNumbered || kind == PaperKind.SERVICE_RECEIPT);
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyPaperShowsEveryFieldThatItsTemplateNames(PaperKind kind) throws IOException {
        var named = packaged(kind);

        var text = text(TEMPLATES.fill(kind, full(kind)));

        assertThat(text).doesNotContain("{{", "}}").doesNotContainPattern("\\[\\w+]");
        for (var field : named.fields()) {
            if (!named.rows().contains(field)) {
                assertThat(text).as(field).contains("某" + field);
            }
        }
        for (var list : named.rows()) {
            for (var field : FIELDS.lists().get(list)) {
                assertThat(text).as(list).contains("甲" + field, "乙" + field);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void whatTheCaseDoesNotHaveLeavesARuledBlank(PaperKind kind) throws IOException {
        var full = full(kind);
        full.replaceAll((name, value) -> value instanceof List ? List.of() : "");

        var word = TEMPLATES.fill(kind, full);

        assertThat(text(word)).doesNotContain("{{", "}}", "[name]", "null");
        assertThat(new String(document(word), StandardCharsets.UTF_8)).contains("w:u w:val=\"single\"");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void aFieldThatTheCallerForgotFailsHereAndLeavesABlankInUse(PaperKind kind) throws IOException {
        var full = full(kind);
        full.remove("bureauName");

        assertThatThrownBy(() -> TEMPLATES.fill(kind, full)).hasMessageContaining("bureauName");
        assertThat(text(IN_USE.fill(kind, full))).doesNotContain("{{", "null");
    }

    @Test
    void aFieldThatTheCallerMisspeltFailsHereAndIsLeftOutInUse() throws IOException {
        var full = full(PaperKind.PRESERVATION_NOTICE);
        full.put("palce", "某地");

        assertThatThrownBy(() -> TEMPLATES.fill(PaperKind.PRESERVATION_NOTICE, full))
                .hasMessageContaining("19-preservation-notice.docx")
                .hasMessageContaining("palce");
        assertThat(text(IN_USE.fill(PaperKind.PRESERVATION_NOTICE, full))).doesNotContain("某地");
    }

    @Test
    void aPaperWithoutItsLineOfFieldsStopsTheStart() {
        assertThatThrownBy(() -> new PaperFields(Set.of(), Map.of(), Map.of(PaperKind.SERVICE_RECEIPT, Set.of())))
                .hasMessageContaining("fields.yml")
                .hasMessageContaining("PENALTY_NOTICE");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void whatPeopleWriteIsNotATemplate(PaperKind kind) throws IOException {
        var hostile = "{{caseNumber}}{{?parties}}{{/parties}}[name]${x}{{@x}}{{+x}}{{#x}}<w:p>&amp;";
        var full = full(kind);
        full.replaceAll((name, value) ->
                value instanceof List ? List.of(Map.of("name", hostile, "role", hostile, "no", hostile)) : hostile);

        var text = text(TEMPLATES.fill(kind, full));

        assertThat(text.split(java.util.regex.Pattern.quote(hostile), -1)).hasSizeGreaterThan(3);
        assertThat(text.replace(hostile, "")).doesNotContain("{{", "[name]");
    }

    /** What held before the articles that the forms cite was not read. */
    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void aPaperOlderThanItsArticlesSaysSo(PaperKind kind) throws IOException {
        var full = full(kind);
        full.put("madeOn", "2021-07-14");
        assertThat(text(TEMPLATES.fill(kind, full))).contains("此前适用的规定未核对");

        full.put("madeOn", "2021-07-15");
        assertThat(text(TEMPLATES.fill(kind, full))).doesNotContain("未核对");
    }

    @Test
    void charactersThatWordRefusesAreLeftOut() throws IOException {
        var full = full(PaperKind.PENALTY_NOTICE);
        full.put("facts", "第一段\r\n第二段\u0000\u000b\uffff完");

        var text = text(TEMPLATES.fill(PaperKind.PENALTY_NOTICE, full));

        assertThat(text).contains("第一段\n第二段完");
    }

    @Test
    void daysAreWrittenAsPapersWriteThem() throws IOException {
        var full = full(PaperKind.PENALTY_NOTICE);
        full.put("issuedOn", "2026-03-06");
        var receipt = full(PaperKind.SERVICE_RECEIPT);
        receipt.put("servedOn", LocalDate.of(2026, 12, 31));

        assertThat(text(TEMPLATES.fill(PaperKind.PENALTY_NOTICE, full))).contains("2026年3月6日");
        assertThat(text(TEMPLATES.fill(PaperKind.SERVICE_RECEIPT, receipt))).contains("2026年12月31日");
    }

    @Test
    void momentsAndWhatOnlyLooksLikeADayAreWrittenToo() throws IOException {
        var full = full(PaperKind.SCENE_RECORD);
        full.put("from", LocalDateTime.of(2026, 3, 6, 9, 5));
        full.put("until", "2026-03-06");
        full.put("content", "2026-13-45");

        assertThat(text(TEMPLATES.fill(PaperKind.SCENE_RECORD, full)))
                .contains("2026年3月6日9时05分至2026年3月6日", "2026-13-45");
    }

    @Test
    void theBureausOwnTemplateGoesBeforeThePackagedOne(@TempDir Path config) throws IOException {
        putOwn(config, PaperKind.SERVICE_RECEIPT, "送达地点", "送达处所");

        var text = text(new Templates(config.toString(), true, NOTHING_APPROVED)
                .fill(PaperKind.SERVICE_RECEIPT, full(PaperKind.SERVICE_RECEIPT)));

        assertThat(text).contains("送达处所").doesNotContain("送达地点");
    }

    @Test
    void aFieldThatNothingFillsStopsTheStartAndNamesFileAndField(@TempDir Path config) throws IOException {
        putOwn(config, PaperKind.SERVICE_RECEIPT, "{{receiver}}", "{{reciever}}");

        assertThatThrownBy(() -> new Templates(config.toString(), false, NOTHING_APPROVED))
                .hasMessageContaining("50-service-receipt.docx")
                .hasMessageContaining("reciever")
                .hasMessageContaining("receiver");
    }

    @Test
    void aTemplateThatIsNoWordDocumentStopsTheStart(@TempDir Path config) throws IOException {
        var own = Files.createDirectories(config.resolve("documents")).resolve("53-closure-approval.docx");
        Files.writeString(own, "结案审批表");

        assertThatThrownBy(() -> new Templates(config.toString(), false, NOTHING_APPROVED))
                .hasMessageContaining(own.toString());
    }

    @Test
    void aBlankIsUnderlined() throws IOException {
        var full = full(PaperKind.PENALTY_DECISION);
        full.put("respondentPhone", " ");

        try (var word = new XWPFDocument(new ByteArrayInputStream(TEMPLATES.fill(PaperKind.PENALTY_DECISION, full)))) {
            var line = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("联系电话："))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.getRuns())
                    .anyMatch(run -> run.getUnderline() == UnderlinePatterns.SINGLE
                            && run.text().replace('\u00a0', ' ').isBlank());
        }
    }

    private Template packaged(PaperKind kind) throws IOException {
        return Template.read(kind, FIELDS, kind.template(), Files.readAllBytes(PACKAGED.resolve(kind.template())));
    }

    private Map<String, Object> full(PaperKind kind) {
        var full = new HashMap<String, Object>();
        for (var field : FIELDS.of(kind)) {
            full.put(field, FIELDS.isList(field) ? List.of(row(field, "甲"), row(field, "乙")) : "某" + field);
        }
        return full;
    }

    private Map<String, String> row(String list, String mark) {
        return FIELDS.lists().get(list).stream().collect(Collectors.toMap(name -> name, name -> mark + name));
    }

    private static String text(byte[] word) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static byte[] document(byte[] word) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("no document in the paper");
    }

    private static void putOwn(Path config, PaperKind kind, String from, String to) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(Files.newInputStream(PACKAGED.resolve(kind.template())));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(part.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(Files.createDirectories(config.resolve("documents")).resolve(kind.template()), bytes.toByteArray());
    }
}
