package anjuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import anjuan.rulebook.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCheckTest {

    private static final PaperFields FIELDS = PaperFields.read();
    private static final PaperKind KIND = PaperKind.PENALTY_DECISION;

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void whatIsPackagedPasses(PaperKind kind) throws IOException {
        assertThat(TemplateCheck.faults(kind, FIELDS, packaged(kind))).isEmpty();
    }

    @Test
    void aNameThatNothingFillsIsNamedWhereverItStands() throws IOException {
        assertThat(codes(changed("word/document.xml", text -> text.replaceFirst("\\{\\{number}}", "{{nubmer}}"))))
                .containsExactly("TEMPLATE_FIELD_UNKNOWN");
        assertThat(codes(with(Map.of("word/header7.xml", "<w:hdr xmlns:w=\"w\"><w:t>{{secret}}</w:t></w:hdr>"))))
                .containsExactly("TEMPLATE_FIELD_UNKNOWN");
        assertThat(codes(with(Map.of("word/footer2.xml", "<w:ftr xmlns:w=\"w\"><w:t>{{@picture}}</w:t></w:ftr>"))))
                .containsExactly("TEMPLATE_FIELD_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/vbaData.xml",
                "word/activeX/activeX1.xml",
                "word/embeddings/oleObject1.bin",
                "word/embeddings/sheet.xlsx",
                "word/a.bin",
                "word/charts/chart1.xml",
                "word/glossary/document.xml",
                "customUI/customUI.xml",
                "word/ctrlProps/ctrlProp1.xml"
            })
    void partsThatAreNotKnownToBeHarmlessAreRefused(String part) throws IOException {
        assertThat(codes(with(Map.of(part, "<x/>")))).containsExactly("TEMPLATE_PART_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:instrText>DDEAUTO c:\\windows\\system32\\cmd.exe \"/k calc\"</w:instrText>",
                "<w:instrText>DDE</w:instrText><w:instrText>AUTO x</w:instrText>",
                "<w:instrText>D&#68;EAUTO x</w:instrText>",
                "<x:instrText xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">DDEAUTO x</x:instrText>",
                "<w:instrText><![CDATA[DDEAUTO x]]></w:instrText>",
                "<w:instrText>PAGE</w:instrText><w:fldChar/><w:instrText>DDEAUTO x</w:instrText>",
                "<w:instrText>QUOTE 68 68 69</w:instrText>",
                "<w:instrText xml:space=\"preserve\"> INCLUDEPICTURE \"http://example.org/x.png\" </w:instrText>",
                "<w:instrText>includetext \"\\\\host\\share\"</w:instrText>",
                "<w:instrText>HYPERLINK \"http://example.org\"</w:instrText>",
                "<w:fldSimple w:instr=\"MACROBUTTON x\"/>",
                "<w:fldSimple w:instr='DDEAUTO x'/>",
                "<w:altChunk/>",
                "<w:subDoc/>",
                "<w:object/>"
            })
    void whatFetchesSomethingIsRefusedHoweverItIsSpelt(String markup) throws IOException {
        for (var part : List.of("word/document.xml", "word/footer1.xml")) {
            var content = changed(part, text -> text.replaceFirst("(<w:(?:body|ftr)\\b[^>]*>)", "$1" + quoted(markup)));
            assertThat(codes(content)).as(part).containsExactly("TEMPLATE_ACTIVE");
        }
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        assertThat(codes(changed(
                        "word/document.xml",
                        text -> text.replaceFirst(
                                "\\?>", "?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"))))
                .isSubsetOf("TEMPLATE_ACTIVE", "TEMPLATE_NO_WORD")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"External", "external", "&#69;xternal"})
    void whatLiesOutsideIsRefused(String mode) throws IOException {
        for (var type : List.of("attachedTemplate", "image", "hyperlink", "oleObject", "frame")) {
            var relation =
                    "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                            + type + "\" Target=\"http://example.org/x\" TargetMode=\"" + mode + "\"/></Relationships>";
            assertThat(codes(changed(
                            "word/_rels/document.xml.rels", text -> text.replace("</Relationships>", relation))))
                    .contains("TEMPLATE_OUTSIDE");
        }
    }

    @Test
    void anotherDocumentThanTheOneThatIsCheckedIsNotOpened() throws IOException {
        assertThat(codes(changed("_rels/.rels", text -> text.replace("word/document.xml", "word/styles.xml"))))
                .contains("TEMPLATE_NO_WORD");
        assertThat(codes(changed(
                        "[Content_Types].xml",
                        text -> text.replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml"))))
                .contains("TEMPLATE_NO_WORD");
        // what a reader from the front finds and a reader by the directory does not
        var twice = new ByteArrayOutputStream();
        twice.write(packaged(PaperKind.NO_PENALTY_DECISION));
        twice.write(packaged(KIND));
        assertThat(codes(twice.toByteArray())).isNotEmpty();
    }

    @Test
    void whatIsNoWordDocumentOrSwellsIsRefused() throws IOException {
        assertThat(codes("hello".getBytes(StandardCharsets.UTF_8))).containsExactly("TEMPLATE_NO_WORD");
        assertThat(codes(new byte[0])).containsExactly("TEMPLATE_NO_WORD");
        assertThat(codes(zip(Map.of("other.txt", "x")))).contains("TEMPLATE_NO_WORD");
        assertThat(codes(with(Map.of("word/media/a.png", " ".repeat(25_000_000)))))
                .containsExactly("TEMPLATE_TOO_LARGE");
        assertThat(codes(with(Map.of("word/header1.xml", "<x>" + " ".repeat(2_000_000) + "</x>"))))
                .containsExactly("TEMPLATE_TOO_LARGE");
    }

    @Test
    void muchBrokenMarkupIsAnsweredAtOnce() {
        for (var markup : List.of("<".repeat(1_900_000), "<w:instrText>".repeat(100_000), "&lt;".repeat(400_000))) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> codes(changed("word/document.xml", text -> text.replace("<w:body>", "<w:body>" + markup))));
        }
    }

    private static String quoted(String markup) {
        return Matcher.quoteReplacement(markup);
    }

    private static List<String> codes(byte[] content) {
        return TemplateCheck.faults(KIND, FIELDS, content).stream()
                .map(Fault::code)
                .toList();
    }

    private static byte[] packaged(PaperKind kind) throws IOException {
        return Files.readAllBytes(Path.of("config/documents", kind.template()));
    }

    private static byte[] with(Map<String, String> more) throws IOException {
        return copy(name -> text -> text, more);
    }

    private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        var copy = copy(name -> name.equals(part) ? change : text -> text, Map.of());
        assertThat(copy).isNotEqualTo(copy(name -> text -> text, Map.of()));
        return copy;
    }

    private static byte[] copy(Function<String, UnaryOperator<String>> changes, Map<String, String> more)
            throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packaged(KIND)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var text = new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1);
                parts.put(entry.getName(), changes.apply(entry.getName()).apply(text));
            }
        }
        parts.putAll(more);
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return out.toByteArray();
    }
}
