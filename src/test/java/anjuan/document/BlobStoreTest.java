package anjuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobStoreTest {

    private static final byte[] BYTES = "abc".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private BlobStore blobs;

    @BeforeEach
    void open() {
        blobs = new BlobStore(folder.toString());
    }

    @Test
    void bytesLieUnderTheirDigestInTwoLevels() throws IOException {
        var blob = blobs.keep(BYTES);

        assertThat(blob).isEqualTo(new BlobStore.Blob(DIGEST, 3));
        assertThat(place()).hasBinaryContent(BYTES);
        assertThat(files()).hasSize(1);
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        blobs.keep(BYTES);
        var first = Files.getAttribute(place(), "unix:ino");

        blobs.keep(BYTES);

        assertThat(Files.getAttribute(place(), "unix:ino")).isEqualTo(first);
        assertThat(files()).hasSize(1);
    }

    @Test
    void oneChangedBitIsFoundOnOpening() throws IOException {
        blobs.keep(BYTES);
        rot();

        assertThatThrownBy(() -> blobs.open(DIGEST))
                .isInstanceOf(DigestMismatch.class)
                .hasMessageContaining(DIGEST);
    }

    @Test
    void bytesThatAreGoneAreFoundOnOpening() {
        assertThatThrownBy(() -> blobs.open(DIGEST)).isInstanceOf(DigestMismatch.class);
    }

    @Test
    void whoBringsTheSameBytesAgainMendsWhatHasRotted() throws IOException {
        blobs.keep(BYTES);
        rot();

        blobs.keep(BYTES);

        try (var bytes = blobs.open(DIGEST)) {
            assertThat(bytes.readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void oneByteOverTheLimitIsNotTakenAndLeavesNothing() throws Exception {
        assertThatThrownBy(() -> blobs.receive(new ByteArrayInputStream(BYTES), 2))
                .isInstanceOf(BlobStore.TooLarge.class);
        try (var draft = blobs.receive(new ByteArrayInputStream(BYTES), 3)) {
            assertThat(draft.byteCount()).isEqualTo(3);
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void aStreamThatBreaksLeavesNothing() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> blobs.receive(broken, 10)).hasMessageContaining(folder.toString());

        assertThat(files()).isEmpty();
    }

    @Test
    void manyWhoBringTheSameBytesAtOnceKeepThemOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<BlobStore.Blob> keeping = () -> blobs.keep(BYTES);
            for (var kept : pool.invokeAll(java.util.Collections.nCopies(40, keeping))) {
                assertThat(kept.get().digest()).isEqualTo(DIGEST);
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(files()).hasSize(1);
        assertThat(place()).hasBinaryContent(BYTES);
    }

    private Path place() {
        return folder.resolve("ba/78").resolve(DIGEST);
    }

    private void rot() throws IOException {
        assertThat(place().toFile().setWritable(true)).isTrue();
        Files.write(place(), "abb".getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
