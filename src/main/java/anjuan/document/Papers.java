package anjuan.document;

import anjuan.casefile.CaseNumber;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a case: made from a template, kept by digest, never changed. */
@Service
public class Papers {

    private final DocumentMapper mapper;
    private final Templates templates;
    private final BlobStore blobs;
    private final MessageSource messages;
    private final Clock clock;

    Papers(DocumentMapper mapper, Templates templates, BlobStore blobs, MessageSource messages, Clock clock) {
        this.mapper = mapper;
        this.templates = templates;
        this.blobs = blobs;
        this.messages = messages;
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
        return make(caseNumber, kind, number, madeOn, fields, null);
    }

    /**
     * Makes the receipt (form 50) of a paper that was served, which lies behind that paper in the file.
     *
     * @param servedNumber number of the paper that was served
     * @param fields texts and lists by the names that the template uses
     */
    @Transactional
    public Paper makeReceipt(
            CaseNumber caseNumber,
            PaperKind served,
            @Nullable String servedNumber,
            LocalDate madeOn,
            Map<String, Object> fields) {
        var serves = servedNumber == null
                ? null
                : mapper.idOf(caseNumber, served, servedNumber).orElse(null);
        return make(caseNumber, PaperKind.SERVICE_RECEIPT, null, madeOn, fields, serves);
    }

    /** A day as papers write it, 2026年3月6日, for a text that goes on after it. */
    public static String written(LocalDate day) {
        return Templates.written(day);
    }

    /** The papers of a case in the order in which they were made. */
    public List<Paper> of(CaseNumber caseNumber) {
        return mapper.papers(caseNumber);
    }

    public Optional<Paper> find(CaseNumber caseNumber, String id) {
        return mapper.paper(caseNumber, id);
    }

    /**
     * The Word document itself, to be closed by the caller.
     *
     * @throws DigestMismatch when it is not what was made
     */
    public InputStream open(Paper paper) {
        return blobs.open(paper.digest());
    }

    private Paper make(
            CaseNumber caseNumber,
            PaperKind kind,
            @Nullable String number,
            LocalDate madeOn,
            Map<String, Object> fields,
            @Nullable String serves) {
        var blob = blobs.keep(templates.fill(kind, ofPaper(number, madeOn, fields)));
        int version = mapper.latestVersion(caseNumber, kind) + 1;
        var paper = new Paper(
                UUID.randomUUID().toString(),
                caseNumber,
                kind,
                number,
                version,
                madeOn,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                blob.digest(),
                blob.byteCount(),
                fileName(caseNumber, kind, version),
                serves);
        mapper.insertPaper(paper);
        return paper;
    }

    /** A receipt shows the number of the paper that it proves the service of, so what the caller gives comes first. */
    private static Map<String, Object> ofPaper(@Nullable String number, LocalDate madeOn, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("number", number == null ? "" : number);
        all.putIfAbsent("madeOn", madeOn.toString());
        return all;
    }

    /** Files are named in Chinese, as the papers are, whoever reads the screen. */
    private String fileName(CaseNumber caseNumber, PaperKind kind, int version) {
        var title = messages.getMessage("paper." + kind, null, kind.name(), Locale.CHINA);
        var again = version == 1 ? "" : "（第" + version + "版）";
        return caseNumber + " " + title.replaceAll("\\s*/\\s*", "或者") + again + ".docx";
    }
}
