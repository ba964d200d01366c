package anjuan.ledger;

import anjuan.casefile.CaseNumber;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one case as a file: what leaves the system and what the offline verifier reads.
 *
 * @param head end of the chain as the system kept it apart from the entries
 */
public record ExportedCase(String caseNumber, Chain.@Nullable Head head, List<Line> entries) {

    public ExportedCase {
        new CaseNumber(caseNumber);
        entries = List.copyOf(entries);
        if (head != null) {
            Objects.requireNonNull(head.hash(), "head.hash");
        }
    }

    /** One entry; the case stands once, at the top of the file. */
    public record Line(
            int seq,
            LocalDate occurredOn,
            Instant recordedAt,
            String actorId,
            String actorName,
            @Nullable String actingFor,
            String post,
            String act,
            @Nullable String object,
            String outcome,
            @Nullable String reason,
            @Nullable String legalBasis,
            @Nullable String diagram,
            String payloadDigest,
            String previousHash,
            String hash) {

        public Line {
            Objects.requireNonNull(occurredOn, "occurredOn");
            Objects.requireNonNull(recordedAt, "recordedAt");
            Objects.requireNonNull(actorId, "actorId");
            Objects.requireNonNull(actorName, "actorName");
            Objects.requireNonNull(post, "post");
            Objects.requireNonNull(act, "act");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(payloadDigest, "payloadDigest");
            Objects.requireNonNull(previousHash, "previousHash");
            Objects.requireNonNull(hash, "hash");
        }
    }

    public static ExportedCase of(CaseNumber caseNumber, Ledger.Export export) {
        return new ExportedCase(
                caseNumber.value(),
                export.head(),
                export.entries().stream().map(ExportedCase::line).toList());
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read, is no export, or holds a field that no export has
     */
    static ExportedCase read(Path file) throws IOException {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        var read = json.readValue(Files.readAllBytes(file), ExportedCase.class);
        if (read == null) {
            throw new IOException("the file says null");
        }
        return read;
    }

    /** The entries as the chain knows them. */
    List<LedgerEntry> chain() {
        var number = new CaseNumber(caseNumber);
        return entries.stream().map(line -> entry(number, line)).toList();
    }

    private static Line line(LedgerEntry entry) {
        return new Line(
                entry.seq(),
                entry.occurredOn(),
                entry.recordedAt(),
                entry.actorId(),
                entry.actorName(),
                entry.actingFor(),
                entry.post(),
                entry.act(),
                entry.object(),
                entry.outcome(),
                entry.reason(),
                entry.legalBasis(),
                entry.diagram(),
                entry.payloadDigest(),
                entry.previousHash(),
                entry.hash());
    }

    private static LedgerEntry entry(CaseNumber number, Line line) {
        return new LedgerEntry(
                number,
                line.seq(),
                line.occurredOn(),
                line.recordedAt(),
                line.actorId(),
                line.actorName(),
                line.actingFor(),
                line.post(),
                line.act(),
                line.object(),
                line.outcome(),
                line.reason(),
                line.legalBasis(),
                line.diagram(),
                line.payloadDigest(),
                line.previousHash(),
                line.hash());
    }
}
