package anjuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseNumber;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AnjuanTest
class AttachmentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final long FIFTY_MEGABYTES = 50L * 1024 * 1024;

    @Autowired
    Story story;

    @Autowired
    Attachments attachments;

    private CaseNumber number;

    @BeforeEach
    void lodge() {
        number = story.lodged(DAY);
    }

    @Test
    void aFileIsKeptAndComesBackByteByByte() throws IOException {
        var kept = attached("进货单.txt", "白酒三十六瓶");

        var found = attachments.find(number, kept.id()).orElseThrow();
        assertThat(found).isEqualTo(kept);
        assertThat(attachments.of(number)).containsExactly(kept);
        try (var bytes = attachments.open(found)) {
            assertThat(bytes.readAllBytes()).isEqualTo("白酒三十六瓶".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFileOfAnotherCaseIsNotFound() {
        var kept = attached("进货单.txt", "白酒");

        assertThat(attachments.find(story.lodged(DAY), kept.id())).isEmpty();
    }

    @Test
    void aFileThatHasRottedIsNotShownAsTheOriginal() throws IOException {
        var kept = attached("进货单.txt", "白酒十二瓶，" + number);
        var place = Path.of(
                "target/blobs", kept.digest().substring(0, 2), kept.digest().substring(2, 4), kept.digest());
        assertThat(place.toFile().setWritable(true)).isTrue();
        Files.writeString(place, "白酒十一瓶");

        assertThatThrownBy(() -> attachments.open(kept)).isInstanceOf(DigestMismatch.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "账册.exe, MZ, ATTACHMENT_KIND_NOT_ALLOWED",
                "账册.pdf.exe, MZ, ATTACHMENT_KIND_NOT_ALLOWED",
                "账册, 文字, ATTACHMENT_KIND_NOT_ALLOWED",
                "账册.pdf, 文字, ATTACHMENT_NOT_WHAT_IT_SAYS",
                "照片.png, %PDF-1.7, ATTACHMENT_NOT_WHAT_IT_SAYS",
                "说明.docx, PK, ATTACHMENT_NOT_WHAT_IT_SAYS",
                "账册.txt, '', ATTACHMENT_EMPTY",
                "'', 文字, ATTACHMENT_NAME_INVALID",
                "../.txt, 文字, ATTACHMENT_NAME_INVALID",
            })
    void whatIsNotWhatItSaysIsRefused(String name, String content, String code) {
        assertThat(add(name, content))
                .isInstanceOfSatisfying(AttachmentResult.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
        assertThat(attachments.of(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/证据.txt, 证据.txt",
        "C:\\照片\\证据.txt, 证据.txt",
        "证\u202e据.txt, 证据.txt",
        "证\u0000\u0085\u2028据.txt, 证据.txt",
        "'证\"据<1>.txt', 证据1.txt",
    })
    void namesAreCleaned(String given, String kept) {
        assertThat(attached(given, "文字").fileName()).isEqualTo(kept);
    }

    @Test
    void aNameOfTwoHundredCharactersIsTheLongest() {
        assertThat(attached("证".repeat(196) + ".txt", "文字").fileName()).hasSize(200);
        assertThat(add("证".repeat(197) + ".txt", "文字")).isInstanceOf(AttachmentResult.Refused.class);
    }

    @Test
    void oneByteOverTheLimitIsRefusedAndTheLimitItselfIsTaken() {
        assertThat(attachments.add(number, "账册.txt", letters(FIFTY_MEGABYTES + 1), "账册", "李华", DAY))
                .isInstanceOfSatisfying(AttachmentResult.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("ATTACHMENT_TOO_LARGE");
                    assertThat(refused.args()).containsExactly(50L);
                });
        assertThat(attachments.add(number, "账册.txt", letters(FIFTY_MEGABYTES), "账册", "李华", DAY))
                .isInstanceOf(AttachmentResult.Attached.class);
    }

    private Attachment attached(String name, String content) {
        var result = add(name, content);
        assertThat(result).isInstanceOf(AttachmentResult.Attached.class);
        return ((AttachmentResult.Attached) result).attachment();
    }

    private AttachmentResult add(String name, String content) {
        return attachments.add(
                number, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "进货单", "李华", DAY);
    }

    private static InputStream letters(long count) {
        return new InputStream() {

            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }
        };
    }
}
