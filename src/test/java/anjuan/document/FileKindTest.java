package anjuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindTest {

    private static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @TempDir
    Path folder;

    @Test
    void everyKindIsKnownByItsBytesAndIsNoOther() throws IOException {
        var files = new EnumMap<FileKind, byte[]>(FileKind.class);
        files.put(FileKind.PDF, bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF"));
        files.put(FileKind.JPEG, image("jpg"));
        files.put(FileKind.PNG, image("png"));
        files.put(FileKind.WORD, word());
        files.put(FileKind.EXCEL, excel());
        files.put(FileKind.TEXT, bytes("询问笔录摘录：当事人承认销售。\n"));
        files.put(FileKind.MP4, mp4("isom"));
        files.put(FileKind.MP3, mp3());
        files.put(FileKind.WAV, wav());

        assertThat(files).containsOnlyKeys(FileKind.values());
        files.forEach((kind, content) -> assertThat(
                        Arrays.stream(FileKind.values()).filter(other -> other.isOf(file(content))))
                .as(kind.name())
                .containsExactly(kind));
    }

    @Test
    void theExtensionIsReadInAnyCaseAndOnlyTheLastCounts() {
        assertThat(FileKind.named("照片.JPG")).contains(FileKind.JPEG);
        assertThat(FileKind.named("照片.jpeg")).contains(FileKind.JPEG);
        assertThat(FileKind.named("账册.pdf.exe")).isEmpty();
        assertThat(FileKind.named("账册.docm")).isEmpty();
        assertThat(FileKind.named("证据.zip")).isEmpty();
        assertThat(FileKind.named("页面.svg")).isEmpty();
        assertThat(FileKind.named("页面.html")).isEmpty();
        assertThat(FileKind.named("无扩展名")).isEmpty();
    }

    @Test
    void aProgramOrAPageIsNotTextByItsName() {
        assertThat(FileKind.TEXT.isOf(file(bytes("<!DOCTYPE html><html><script>alert(1)</script></html>"))))
                .isFalse();
        assertThat(FileKind.TEXT.isOf(file(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))))
                .isFalse();
        assertThat(FileKind.TEXT.isOf(file(bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000"))))
                .isFalse();
        assertThat(FileKind.PDF.isOf(file(bytes("#!/bin/sh\nexit 0\n")))).isFalse();
    }

    @Test
    void filmsOfPhonesAreMp4AndQuickTimeIsNot() {
        for (var brand : List.of("isom", "iso5", "mp42", "avc1", "M4V ")) {
            assertThat(FileKind.MP4.isOf(file(mp4(brand)))).as(brand).isTrue();
        }
        for (var brand : List.of("qt  ", "M4A ", "heic")) {
            assertThat(FileKind.MP4.isOf(file(mp4(brand)))).as(brand).isFalse();
        }
    }

    @Test
    void chineseTextInTheOldEncodingIsText() {
        assertThat(FileKind.TEXT.isOf(file("当事人称不知情。".getBytes(Charset.forName("GB18030")))))
                .isTrue();
    }

    @Test
    void aWordDocumentWithMacrosIsRefusedWhateverItsPartIsCalled() throws IOException {
        assertThat(FileKind.WORD.isOf(office(WORD_MAIN, "", "word/document.xml", "word/vbaProject.bin")))
                .isFalse();
        assertThat(FileKind.WORD.isOf(office(
                        WORD_MAIN,
                        "<Override PartName=\"/word/x.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>",
                        "word/document.xml",
                        "word/x.bin")))
                .isFalse();
        assertThat(FileKind.WORD.isOf(
                        office("application/vnd.ms-word.document.macroEnabled.main+xml", "", "word/document.xml")))
                .isFalse();
    }

    @Test
    void anArchiveThatIsNoWordDocumentIsRefused() throws IOException {
        assertThat(FileKind.WORD.isOf(office(WORD_MAIN, "", "word/document.xml")))
                .isTrue();
        assertThat(FileKind.WORD.isOf(office(WORD_MAIN, "", "../../etc/passwd")))
                .isFalse();
        assertThat(FileKind.WORD.isOf(office(WORD_MAIN, "", "word/document.xml", "Word/Document.xml")))
                .isFalse();
        assertThat(FileKind.WORD.isOf(zip("word/document.xml"))).isFalse();
        assertThat(FileKind.WORD.isOf(file(Arrays.copyOf(word(), 200)))).isFalse();
    }

    @Test
    void contentTypesThatReachOutsideAreNotFollowed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<?xml version=\"1.0\"?><!DOCTYPE Types [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                    + "<Types><Override ContentType=\"&x;\"/></Types>"));
        }

        assertThat(FileKind.WORD.isOf(file(bytes.toByteArray()))).isFalse();
    }

    private Path office(String mainType, String more, String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"" + mainType + "\"/>" + more
                    + "</Types>"));
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
            }
        }
        return file(bytes.toByteArray());
    }

    private Path zip(String part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(1);
        }
        return file(bytes.toByteArray());
    }

    private Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "part", ""), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] image(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] word() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("证明");
            word.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] excel() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var excel = new XSSFWorkbook()) {
            excel.createSheet("进货").createRow(0).createCell(0).setCellValue(36);
            excel.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] mp4(String brand) {
        return bytes("\0\0\0\u0018ftyp" + brand + "\0\0\u0002\0isommp42\0\0\0\u0008mdat");
    }

    private static byte[] mp3() {
        var bytes = new byte[1000];
        System.arraycopy(bytes("ID3\u0003\0\0\0\0\0\0"), 0, bytes, 0, 10);
        return bytes;
    }

    private static byte[] wav() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var silence = new AudioInputStream(
                new ByteArrayInputStream(new byte[16]), new AudioFormat(8000, 8, 1, true, false), 16);
        AudioSystem.write(silence, AudioFileFormat.Type.WAVE, bytes);
        return bytes.toByteArray();
    }
}
