package anjuan.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.Tika;

/** The kinds of files that a case takes, by extension and by what their bytes say they are. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TEXT("text/plain", "txt"),
    MP4("video/mp4", "mp4"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/vnd.wave", "wav");

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final Set<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = Set.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> named(String fileName) {
        var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    /** Whether the bytes are of this kind; the name is not asked. */
    boolean isOf(byte[] bytes) {
        var detected = TIKA.detect(bytes);
        return switch (this) {
            case WORD -> isOffice(bytes, "word/document.xml");
            case EXCEL -> isOffice(bytes, "xl/workbook.xml");
            case TEXT -> detected.startsWith("text/plain");
            case MP4 -> detected.equals(mediaType) || detected.equals("application/mp4");
            default -> detected.equals(mediaType);
        };
    }

    // only the directory of the archive is read, nothing is unpacked: an archive that swells costs nothing here
    private static boolean isOffice(byte[] bytes, String mainPart) {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            return zip.getEntry("[Content_Types].xml") != null
                    && zip.getEntry(mainPart) != null
                    && Collections.list(zip.getEntries()).stream()
                            .noneMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
