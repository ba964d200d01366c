package anjuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Templates templates = new Templates("config", true);

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyPaperShowsEveryFieldThatItsTemplateNames(PaperKind kind) throws IOException {
        var named = Template.read(kind, kind.template(), Files.readAllBytes(PACKAGED.resolve(kind.template())));

        var text = text(templates.fill(kind, full(kind)));

        assertThat(text).doesNotContain("{{", "}}", "[name]", "[role]");
        for (var field : named.fields()) {
            if (!named.rows().contains(field)) {
                assertThat(text).as(field).contains("某" + field);
            }
        }
        for (var list : named.rows()) {
            for (var field : Template.ROW_FIELDS.get(list)) {
                assertThat(text).as(list).contains("甲" + field, "乙" + field);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void whatTheCaseDoesNotHaveLeavesARuledBlank(PaperKind kind) throws IOException {
        var fields = full(kind);
        fields.replaceAll((name, value) -> value instanceof List ? List.of() : "");

        var word = templates.fill(kind, fields);

        assertThat(text(word)).doesNotContain("{{", "}}", "[name]", "null");
        assertThat(new String(document(word), StandardCharsets.UTF_8)).contains("w:u w:val=\"single\"");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void aFieldThatTheCallerForgotFailsHereAndLeavesABlankInUse(PaperKind kind) throws IOException {
        var fields = full(kind);
        fields.remove("bureauName");

        assertThatThrownBy(() -> templates.fill(kind, fields)).hasMessageContaining("bureauName");
        assertThat(text(new Templates("config", false).fill(kind, fields))).doesNotContain("{{", "null");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void whatPeopleWriteIsNotATemplate(PaperKind kind) throws IOException {
        var hostile = "{{caseNumber}}{{?parties}}{{/parties}}[name]${x}{{@x}}{{+x}}{{#x}}<w:p>&amp;";
        var fields = full(kind);
        fields.replaceAll((name, value) ->
                value instanceof List ? List.of(Map.of("name", hostile, "role", hostile, "no", hostile)) : hostile);

        var text = text(templates.fill(kind, fields));

        assertThat(text.split(java.util.regex.Pattern.quote(hostile), -1)).hasSizeGreaterThan(3);
        assertThat(text.replace(hostile, "")).doesNotContain("{{", "[name]");
    }

    @Test
    void charactersThatWordRefusesAreLeftOut() throws IOException {
        var fields = full(PaperKind.PENALTY_NOTICE);
        fields.put("facts", "第一段\r\n第二段\u0000\u000b\uffff完");

        var text = text(templates.fill(PaperKind.PENALTY_NOTICE, fields));

        assertThat(text).contains("第一段\n第二段完");
    }

    @Test
    void daysAreWrittenAsPapersWriteThem() throws IOException {
        var fields = full(PaperKind.PENALTY_NOTICE);
        fields.put("issuedOn", "2026-03-06");
        var receipt = full(PaperKind.SERVICE_RECEIPT);
        receipt.put("servedOn", LocalDate.of(2026, 12, 31));

        assertThat(text(templates.fill(PaperKind.PENALTY_NOTICE, fields))).contains("2026年3月6日");
        assertThat(text(templates.fill(PaperKind.SERVICE_RECEIPT, receipt))).contains("2026年12月31日");
    }

    @Test
    void theBureausOwnTemplateGoesBeforeThePackagedOne(@TempDir Path config) throws IOException {
        putOwn(config, PaperKind.SERVICE_RECEIPT, "送达地点", "送达处所");

        var text = text(new Templates(config.toString(), true)
                .fill(PaperKind.SERVICE_RECEIPT, full(PaperKind.SERVICE_RECEIPT)));

        assertThat(text).contains("送达处所").doesNotContain("送达地点");
    }

    @Test
    void aFieldThatNothingFillsStopsTheStartAndNamesFileAndField(@TempDir Path config) throws IOException {
        putOwn(config, PaperKind.SERVICE_RECEIPT, "{{receiver}}", "{{reciever}}");

        assertThatThrownBy(() -> new Templates(config.toString(), false))
                .hasMessageContaining("50-service-receipt.docx")
                .hasMessageContaining("reciever")
                .hasMessageContaining("receiver");
    }

    @Test
    void aTemplateThatIsNoWordDocumentStopsTheStart(@TempDir Path config) throws IOException {
        var own = Files.createDirectories(config.resolve("documents")).resolve("53-closure-approval.docx");
        Files.writeString(own, "结案审批表");

        assertThatThrownBy(() -> new Templates(config.toString(), false)).hasMessageContaining(own.toString());
    }

    @Test
    void aBlankIsUnderlined() throws IOException {
        var fields = full(PaperKind.PENALTY_DECISION);
        fields.put("respondentPhone", " ");

        try (var word =
                new XWPFDocument(new ByteArrayInputStream(templates.fill(PaperKind.PENALTY_DECISION, fields)))) {
            var line = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("联系电话："))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.getRuns())
                    .anyMatch(run -> run.getUnderline() == UnderlinePatterns.SINGLE
                            && run.text().replace('\u00a0', ' ').isBlank());
        }
    }

    private static Map<String, Object> full(PaperKind kind) {
        var fields = new HashMap<String, Object>();
        kind.fields().forEach(field -> fields.put(field, "某" + field));
        Template.ROW_FIELDS.forEach((list, names) -> {
            var first = new HashMap<String, String>();
            var second = new HashMap<String, String>();
            names.forEach(name -> {
                first.put(name, "甲" + name);
                second.put(name, "乙" + name);
            });
            fields.put(list, List.of(first, second));
        });
        return fields;
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
