package anjuan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps bytes by their SHA-256, in files under one folder, which all nodes must share. A file is written and forced to
 * the disk before the row that names it is committed, and never overwritten: what is left over from a rollback is
 * harmless, and a copy of the database followed by a copy of the folder is a sound backup.
 */
@Component
class BlobStore {

    /** What was kept. */
    record Blob(String digest, long byteCount) {}

    /** The stream holds more than is taken. */
    static final class TooLarge extends RuntimeException {

        TooLarge(long most) {
            super("more than " + most + " bytes");
        }
    }

    private static final int CHUNK = 64 * 1024;

    private final Path folder;

    BlobStore(@Value("${anjuan.document.store:data/blobs}") String folder) {
        this.folder = Path.of(folder);
    }

    Blob keep(byte[] bytes) {
        return keep(new java.io.ByteArrayInputStream(bytes), Long.MAX_VALUE);
    }

    /**
     * Keeps what a stream gives.
     *
     * @param most number of bytes above which nothing is kept
     * @throws TooLarge when the stream holds more
     */
    Blob keep(InputStream stream, long most) {
        try {
            Files.createDirectories(folder);
            var part = folder.resolve("part-" + UUID.randomUUID());
            try {
                var digest = sha256();
                long count = write(new DigestInputStream(stream, digest), part, most);
                var name = HexFormat.of().formatHex(digest.digest());
                var place = place(name);
                if (!Files.exists(place)) {
                    Files.createDirectories(place.getParent());
                    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                }
                return new Blob(name, count);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep bytes under " + folder, e);
        }
    }

    /**
     * The bytes of a digest, read and verified whole.
     *
     * @throws DigestMismatch when they are gone or not what was kept
     */
    byte[] read(String digest) {
        try {
            var bytes = Files.readAllBytes(place(digest));
            if (!HexFormat.of().formatHex(sha256().digest(bytes)).equals(digest)) {
                throw new DigestMismatch(digest);
            }
            return bytes;
        } catch (IOException e) {
            throw new DigestMismatch(digest);
        }
    }

    private Path place(String digest) {
        return folder.resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }

    private static long write(InputStream from, Path to, long most) throws IOException {
        try (var channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var source = Channels.newChannel(from)) {
            var chunk = ByteBuffer.allocate(CHUNK);
            long count = 0;
            while (source.read(chunk) >= 0) {
                chunk.flip();
                count += chunk.remaining();
                if (count > most) {
                    throw new TooLarge(most);
                }
                while (chunk.hasRemaining()) {
                    channel.write(chunk);
                }
                chunk.clear();
            }
            channel.force(true);
            return count;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
