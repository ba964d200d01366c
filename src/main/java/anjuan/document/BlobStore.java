package anjuan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
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
    static final class TooLarge extends Exception {

        TooLarge(long most) {
            super("more than " + most + " bytes");
        }
    }

    /** Bytes that were received and not kept yet; closing it without keeping them leaves nothing behind. */
    final class Draft implements AutoCloseable {

        private final Path file;
        private final Blob blob;

        private Draft(Path file, Blob blob) {
            this.file = file;
            this.blob = blob;
        }

        Path file() {
            return file;
        }

        long byteCount() {
            return blob.byteCount();
        }

        Blob keep() {
            try {
                moveToPlace(file, blob.digest());
                return blob;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot keep bytes under " + folder, e);
            }
        }

        @Override
        public void close() {
            discard(file);
        }
    }

    private static final int CHUNK = 64 * 1024;

    private final Path folder;

    BlobStore(@Value("${anjuan.document.store:data/blobs}") String folder) {
        this.folder = Path.of(folder);
    }

    Blob keep(byte[] bytes) {
        try (var draft = receive(new ByteArrayInputStream(bytes), Long.MAX_VALUE)) {
            return draft.keep();
        } catch (TooLarge e) {
            throw new IllegalStateException("no array is that long", e);
        }
    }

    /**
     * Takes what a stream gives, to be looked at before it is kept.
     *
     * @param most number of bytes above which nothing is taken
     */
    Draft receive(InputStream stream, long most) throws TooLarge {
        var file = folder.resolve("part-" + UUID.randomUUID());
        try {
            Files.createDirectories(folder);
            var digest = sha256();
            long count = write(new DigestInputStream(stream, digest), file, most);
            return new Draft(file, new Blob(HexFormat.of().formatHex(digest.digest()), count));
        } catch (IOException e) {
            discard(file);
            throw new UncheckedIOException("cannot take bytes into " + folder, e);
        } catch (TooLarge | RuntimeException e) {
            discard(file);
            throw e;
        }
    }

    /**
     * The bytes of a digest, verified whole before the first is given.
     *
     * @throws DigestMismatch when they are gone or not what was kept
     */
    InputStream open(String digest) {
        var place = place(digest);
        try {
            if (!isSound(place, digest)) {
                throw new DigestMismatch(digest);
            }
            return Files.newInputStream(place);
        } catch (IOException e) {
            throw new DigestMismatch(digest, e);
        }
    }

    private void moveToPlace(Path file, String digest) throws IOException {
        var place = place(digest);
        createForced(place.getParent());
        // a file that has rotted is mended by whoever brings the same bytes again
        if (!isSound(place, digest)) {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            place.toFile().setReadOnly();
        }
        // without this a power failure can take the name of a file whose bytes are safe
        force(place.getParent());
    }

    private void createForced(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            force(directory.getParent());
            force(folder);
        }
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException windows) {
            // there a folder cannot be opened, and the file system keeps names safe by itself
        }
    }

    private static boolean isSound(Path place, String digest) throws IOException {
        if (!Files.isRegularFile(place)) {
            return false;
        }
        var found = sha256();
        try (var bytes = new DigestInputStream(Files.newInputStream(place), found)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(found.digest()).equals(digest);
    }

    private Path place(String digest) {
        return folder.resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }

    private static long write(InputStream from, Path to, long most) throws IOException, TooLarge {
        try (var channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var chunk = new byte[CHUNK];
            long count = 0;
            for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
                count += read;
                if (count > most) {
                    throw new TooLarge(most);
                }
                var buffer = ByteBuffer.wrap(chunk, 0, read);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            channel.force(true);
            return count;
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftover) {
            // a part file names nothing and nothing names it
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
