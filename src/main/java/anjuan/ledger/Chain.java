package anjuan.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of the chain: each entry's hash covers all its fields and the hash before it. Needs neither database
 * nor Spring, so that an exported case can be verified anywhere.
 */
public final class Chain {

    /** What stands before the first entry of a case. */
    public static final String GENESIS = "0".repeat(64);

    private Chain() {}

    /** SHA-256 over every field but the hash itself, each written as its length and its UTF-8 bytes. */
    public static String hashOf(LedgerEntry entry) {
        var digest = sha256();
        add(digest, entry.previousHash());
        add(digest, entry.caseNumber().value());
        add(digest, Integer.toString(entry.seq()));
        add(digest, entry.occurredOn().toString());
        add(digest, Long.toString(entry.recordedAt().toEpochMilli()));
        add(digest, entry.actorId());
        add(digest, entry.actorName());
        add(digest, entry.actingFor());
        add(digest, entry.post());
        add(digest, entry.act());
        add(digest, entry.object());
        add(digest, entry.outcome());
        add(digest, entry.reason());
        add(digest, entry.legalBasis());
        add(digest, entry.diagram());
        add(digest, entry.payloadDigest());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of a text in UTF-8, in lower-case hexadecimal digits. */
    public static String digestOf(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Verifies the entries of one case, in their order.
     *
     * @param head number and hash of the last entry as kept apart from the entries, or null where unknown: without it a
     *     cut tail is not seen
     */
    public static Verification verify(List<LedgerEntry> entries, @Nullable Head head) {
        var previous = GENESIS;
        int expected = 1;
        for (var entry : entries) {
            if (entry.seq() != expected) {
                return Verification.broken(entries.size(), expected, Fault.MISSING);
            }
            if (!entry.previousHash().equals(previous)) {
                return Verification.broken(entries.size(), entry.seq(), Fault.NOT_LINKED);
            }
            if (!entry.hash().equals(hashOf(entry))) {
                return Verification.broken(entries.size(), entry.seq(), Fault.CHANGED);
            }
            previous = entry.hash();
            expected++;
        }
        if (head != null && head.seq() > entries.size()) {
            return Verification.broken(entries.size(), expected, Fault.MISSING);
        }
        if (head != null && (head.seq() != entries.size() || !head.hash().equals(previous))) {
            return Verification.broken(entries.size(), Math.max(entries.size(), 1), Fault.NOT_LINKED);
        }
        return new Verification(entries.size(), null, null);
    }

    /** The end of a chain, kept apart from it. */
    public record Head(int seq, String hash) {}

    /** What is wrong with an entry. */
    public enum Fault {
        /** Its fields do not give its hash. */
        CHANGED,
        /** It does not follow from the entry before it. */
        NOT_LINKED,
        /** It is not there. */
        MISSING
    }

    /**
     * The result of a verification.
     *
     * @param firstBad number of the first bad entry, or null when all is well
     */
    public record Verification(
            int entries,
            @Nullable Integer firstBad,
            @Nullable Fault fault) {

        static Verification broken(int entries, int seq, Fault fault) {
            return new Verification(entries, seq, fault);
        }

        public boolean isSound() {
            return firstBad == null;
        }
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        if (field == null) {
            digest.update((byte) '-');
            return;
        }
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
