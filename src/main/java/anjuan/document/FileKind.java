package anjuan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
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

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_CONTENT_TYPES = 1024 * 1024;

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

    /** Whether a file is of this kind by its bytes; its name is not asked. */
    boolean isOf(Path file) {
        return switch (this) {
            case WORD, EXCEL -> isOffice(file);
            case TEXT -> detected(file).startsWith(mediaType);
            case MP4 -> isMp4(file);
            default -> detected(file).equals(mediaType);
        };
    }

    // Tika takes what most phones and programs write (brands isom, avc1, …) for QuickTime; only "qt  " is
    private static boolean isMp4(Path file) {
        return switch (detected(file)) {
            case "video/mp4", "application/mp4", "video/x-m4v" -> true;
            case "video/quicktime" -> {
                try (var bytes = Files.newInputStream(file)) {
                    var head = new String(bytes.readNBytes(12), StandardCharsets.ISO_8859_1);
                    yield head.startsWith("ftyp", 4) && !head.endsWith("qt  ");
                } catch (IOException e) {
                    yield false;
                }
            }
            default -> false;
        };
    }

    private static String detected(Path file) {
        // from a stream, because from a path Tika would believe the extension
        try (var bytes = Files.newInputStream(file)) {
            return TIKA.detect(bytes);
        } catch (IOException e) {
            return "";
        }
    }

    // only the directory and the list of content types are read: an archive that swells costs nothing here
    private boolean isOffice(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS || !namesAreSound(zip)) {
                return false;
            }
            var types = zip.getEntry(CONTENT_TYPES);
            if (types == null) {
                return false;
            }
            try (var xml = zip.getInputStream(types)) {
                return saysOnlyThisKind(xml);
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean namesAreSound(ZipFile zip) {
        var names = new HashSet<String>();
        return zip.stream()
                .map(ZipEntry::getName)
                .allMatch(name -> names.add(name.toLowerCase(Locale.ROOT))
                        && !name.startsWith("/")
                        && !name.contains("\\")
                        && !name.contains("..")
                        && !name.toLowerCase(Locale.ROOT).contains("vbaproject"));
    }

    /** The main part is of this kind, and no part is a macro: its name may say anything, its content type runs it. */
    private boolean saysOnlyThisKind(InputStream contentTypes) throws IOException, XMLStreamException {
        var bytes = contentTypes.readNBytes(LONGEST_CONTENT_TYPES + 1);
        if (bytes.length > LONGEST_CONTENT_TYPES) {
            return false;
        }
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        boolean hasMainPart = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var type = xml.getAttributeValue(null, "ContentType");
            if (type == null) {
                continue;
            }
            var lower = type.toLowerCase(Locale.ROOT);
            if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
                return false;
            }
            hasMainPart |= type.equals(mediaType + ".main+xml");
        }
        return hasMainPart;
    }
}
