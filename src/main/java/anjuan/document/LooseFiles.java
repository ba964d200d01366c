package anjuan.document;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/**
 * Takes in files that people bring: of known kinds, what their name says they are, kept by digest. Whoever takes one in writes
 * down what it belongs to.
 */
@Service
public class LooseFiles {

    /** What became of a file that somebody brought. */
    public sealed interface Result {}

    public record Kept(LooseFile file) implements Result {}

    /** @param args what the message {@code refusal.<code>} names */
    public record Refused(String code, List<Object> args) implements Result {}

    private static final int LONGEST_NAME = 200;
    // control and formatting characters, line separators, halves of characters, and what Windows forbids in names
    private static final Pattern UNSOUND =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*]");

    private final BlobStore blobs;
    private final DataSize most;

    LooseFiles(BlobStore blobs, @Value("${anjuan.document.max-attachment:50MB}") DataSize most) {
        this.blobs = blobs;
        this.most = most;
    }

    public Result keep(String fileName, InputStream stream) {
        var name = cleaned(fileName);
        if (name.isEmpty() || name.startsWith(".") || name.length() > LONGEST_NAME) {
            return refused("ATTACHMENT_NAME_INVALID", LONGEST_NAME);
        }
        var kind = FileKind.named(name);
        if (kind.isEmpty()) {
            return refused("ATTACHMENT_KIND_NOT_ALLOWED", name);
        }
        try (var draft = blobs.receive(stream, most.toBytes())) {
            if (draft.byteCount() == 0) {
                return refused("ATTACHMENT_EMPTY");
            }
            if (!kind.get().isOf(draft.file())) {
                return refused("ATTACHMENT_NOT_WHAT_IT_SAYS", name);
            }
            var blob = draft.keep();
            return new Kept(new LooseFile(name, kind.get().mediaType(), blob.byteCount(), blob.digest()));
        } catch (BlobStore.TooLarge e) {
            return refused("ATTACHMENT_TOO_LARGE", most.toMegabytes());
        }
    }

    /**
     * The bytes of a digest, to be closed by the caller.
     *
     * @throws DigestMismatch when they are not what was brought
     */
    public InputStream open(String digest) {
        return blobs.open(digest);
    }

    private static Refused refused(String code, Object... args) {
        return new Refused(code, List.of(args));
    }

    /** The last part of a path, without control characters and without marks that turn the writing round. */
    private static String cleaned(String fileName) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return Normalizer.normalize(UNSOUND.matcher(last).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }
}
