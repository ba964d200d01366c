package anjuan.document;

import anjuan.casefile.CaseNumber;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Files that people put into a case: of known kinds, what their name says they are, kept by digest. */
@Service
public class Attachments {

    private static final int LONGEST_NAME = 200;
    // control and formatting characters, line separators, halves of characters, and what Windows forbids in names
    private static final Pattern UNSOUND =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*]");

    private final DocumentMapper mapper;
    private final BlobStore blobs;
    private final Clock clock;
    private final DataSize most;

    Attachments(
            DocumentMapper mapper,
            BlobStore blobs,
            Clock clock,
            @Value("${anjuan.document.max-attachment:50MB}") DataSize most) {
        this.mapper = mapper;
        this.blobs = blobs;
        this.clock = clock;
        this.most = most;
    }

    /**
     * Puts a file into a case.
     *
     * @param occurredOn legal date of what the file shows
     */
    @Transactional
    public AttachmentResult add(
            CaseNumber caseNumber,
            String fileName,
            InputStream stream,
            String title,
            String uploadedBy,
            LocalDate occurredOn) {
        var name = cleaned(fileName);
        if (name.isEmpty() || name.startsWith(".") || name.length() > LONGEST_NAME) {
            return AttachmentResult.refused("ATTACHMENT_NAME_INVALID", LONGEST_NAME);
        }
        var kind = FileKind.named(name);
        if (kind.isEmpty()) {
            return AttachmentResult.refused("ATTACHMENT_KIND_NOT_ALLOWED", name);
        }
        try (var draft = blobs.receive(stream, most.toBytes())) {
            if (draft.byteCount() == 0) {
                return AttachmentResult.refused("ATTACHMENT_EMPTY");
            }
            if (!kind.get().isOf(draft.file())) {
                return AttachmentResult.refused("ATTACHMENT_NOT_WHAT_IT_SAYS", name);
            }
            return new AttachmentResult.Attached(
                    keep(caseNumber, name, kind.get(), draft.keep(), title, uploadedBy, occurredOn));
        } catch (BlobStore.TooLarge e) {
            return AttachmentResult.refused("ATTACHMENT_TOO_LARGE", most.toMegabytes());
        }
    }

    private Attachment keep(
            CaseNumber caseNumber,
            String name,
            FileKind kind,
            BlobStore.Blob blob,
            String title,
            String uploadedBy,
            LocalDate occurredOn) {
        var attachment = new Attachment(
                UUID.randomUUID().toString(),
                caseNumber,
                title,
                name,
                kind.mediaType(),
                blob.byteCount(),
                blob.digest(),
                occurredOn,
                uploadedBy,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        mapper.insertAttachment(attachment);
        return attachment;
    }

    /**
     * Puts the files of one case into another as well; who brought them, and when, stays as it was.
     *
     * @return each copy by the id of the file that it is a copy of
     */
    @Transactional
    public Map<String, Attachment> copy(CaseNumber from, CaseNumber to) {
        var copies = new LinkedHashMap<String, Attachment>();
        for (var one : of(from)) {
            var copy = new Attachment(
                    UUID.randomUUID().toString(),
                    to,
                    one.title(),
                    one.fileName(),
                    one.mediaType(),
                    one.byteCount(),
                    one.digest(),
                    one.occurredOn(),
                    one.uploadedBy(),
                    one.uploadedAt());
            mapper.insertAttachment(copy);
            copies.put(one.id(), copy);
        }
        return copies;
    }

    public List<Attachment> of(CaseNumber caseNumber) {
        return mapper.attachments(caseNumber);
    }

    public Optional<Attachment> find(CaseNumber caseNumber, String id) {
        return mapper.attachment(caseNumber, id);
    }

    /**
     * The file itself, to be closed by the caller.
     *
     * @throws DigestMismatch when it is not what was brought
     */
    public InputStream open(Attachment attachment) {
        return blobs.open(attachment.digest());
    }

    /** The last part of a path, without control characters and without marks that turn the writing round. */
    private static String cleaned(String fileName) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return Normalizer.normalize(UNSOUND.matcher(last).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }
}
