package anjuan.document;

import anjuan.casefile.CaseNumber;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that people put into a case: of known kinds, what their name says they are, kept by digest. */
@Service
public class Attachments {

    private final DocumentMapper mapper;
    private final LooseFiles looseFiles;
    private final Clock clock;

    Attachments(DocumentMapper mapper, LooseFiles looseFiles, Clock clock) {
        this.mapper = mapper;
        this.looseFiles = looseFiles;
        this.clock = clock;
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
        var result = looseFiles.keep(fileName, stream);
        if (result instanceof LooseFiles.Refused refused) {
            return new AttachmentResult.Refused(refused.code(), refused.args());
        }
        var file = ((LooseFiles.Kept) result).file();
        return new AttachmentResult.Attached(keep(caseNumber, file, title, uploadedBy, occurredOn));
    }

    private Attachment keep(
            CaseNumber caseNumber, LooseFile file, String title, String uploadedBy, LocalDate occurredOn) {
        var attachment = new Attachment(
                UUID.randomUUID().toString(),
                caseNumber,
                title,
                file.fileName(),
                file.mediaType(),
                file.byteCount(),
                file.digest(),
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
        return looseFiles.open(attachment.digest());
    }
}
