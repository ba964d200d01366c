package anjuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.rulebook.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
        assertThat(codes(with(Map.of("word/header7.xml", "<w:hdr><w:t>{{secret}}</w:t></w:hdr>"))))
                .containsExactly("TEMPLATE_FIELD_UNKNOWN");
        assertThat(codes(with(Map.of("word/footer2.xml", "<w:ftr><w:t>{{@picture}}</w:t></w:ftr>"))))
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
                "customUI/customUI.xml",
                "word/ctrlProps/ctrlProp1.xml"
            })
    void programsAndEmbeddedFilesAreRefused(String part) throws IOException {
        assertThat(codes(with(Map.of(part, "<x/>")))).containsExactly("TEMPLATE_ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"</w:instrText>",
                "<w:instrText>DDE</w:instrText><w:instrText>AUTO x</w:instrText>",
                "<w:instrText xml:space=\"preserve\"> INCLUDEPICTURE \"http://example.org/x.png\" </w:instrText>",
                "<w:instrText>includetext \"\\\\\\\\host\\\\share\"</w:instrText>",
                "<w:fldSimple w:instr=\"MACROBUTTON x\"/>",
                "<w:altChunk r:id=\"rId9\"/>",
                "<w:subDoc r:id=\"rId9\"/>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
            })
    void whatFetchesSomethingIsRefused(String markup) throws IOException {
        assertThat(codes(changed("word/document.xml", text -> text.replace("<w:body>", "<w:body>" + markup))))
                .containsExactly("TEMPLATE_ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachedTemplate", "image", "hyperlink", "oleObject", "frame"})
    void whatLiesOutsideIsRefused(String type) throws IOException {
        var relation =
                "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + type + "\" Target=\"http://example.org/x\" TargetMode=\"External\"/></Relationships>";
        assertThat(codes(changed("word/_rels/document.xml.rels", text -> text.replace("</Relationships>", relation))))
                .containsExactly("TEMPLATE_OUTSIDE");
    }

    @Test
    void whatIsNoWordDocumentOrSwellsIsRefused() throws IOException {
        assertThat(codes("hello".getBytes(StandardCharsets.UTF_8))).containsExactly("TEMPLATE_NO_WORD");
        assertThat(codes(new byte[0])).containsExactly("TEMPLATE_NO_WORD");
        assertThat(codes(zip(Map.of("other.txt", "x")))).containsExactly("TEMPLATE_NO_WORD");
        assertThat(codes(with(Map.of("word/media/a.bin", " ".repeat(25_000_000)))))
                .containsExactly("TEMPLATE_TOO_LARGE");
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
