package anjuan.document;

import anjuan.casefile.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a case: made from a template, kept by digest, never changed. */
@Service
public class Papers {

    private final DocumentMapper mapper;
    private final Templates templates;
    private final BlobStore blobs;
    private final Clock clock;

    Papers(DocumentMapper mapper, Templates templates, BlobStore blobs, Clock clock) {
        this.mapper = mapper;
        this.templates = templates;
        this.blobs = blobs;
        this.clock = clock;
    }

    /**
     * Makes a paper, a new version when the case has one of that kind.
     *
     * @param madeOn legal date of the act that makes it
     * @param fields texts and lists by the names that the template uses
     */
    @Transactional
    public Paper make(
            CaseNumber caseNumber,
            PaperKind kind,
            @Nullable String number,
            LocalDate madeOn,
            Map<String, Object> fields) {
        var blob = blobs.keep(templates.fill(kind, fields));
        int version = mapper.latestVersion(caseNumber, kind) + 1;
        var paper = new Paper(
                UUID.randomUUID().toString(),
                caseNumber,
                kind,
                number,
                version,
                madeOn,
                clock.instant(),
                blob.digest(),
                blob.byteCount(),
                fileName(caseNumber, kind, version));
        mapper.insertPaper(paper);
        return paper;
    }

    /** The papers of a case in the order in which they were made. */
    public List<Paper> of(CaseNumber caseNumber) {
        return mapper.papers(caseNumber);
    }

    public Optional<Paper> find(CaseNumber caseNumber, String id) {
        return mapper.paper(caseNumber, id);
    }

    /**
     * The Word document itself.
     *
     * @throws DigestMismatch when it is not what was made
     */
    public byte[] bytes(Paper paper) {
        return blobs.read(paper.digest());
    }

    private static String fileName(CaseNumber caseNumber, PaperKind kind, int version) {
        return "%s-%02d%s.docx".formatted(caseNumber, kind.form(), version == 1 ? "" : "-" + version);
    }
}
