package anjuan.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts each message as one file into a folder. The name of the file is the key of the message, so that what is sent again
 * after a crash replaces itself; a reader sees whole files only. Who reads the folder moves what it has taken into its
 * folder {@code taken}: what lies there is not put out again.
 */
@Component
class FileDrop implements Transport {

    static final String TAKEN = "taken";

    private final @Nullable Path folder;

    /** @param folder empty while messages are to wait */
    FileDrop(@Value("${anjuan.exchange.folder:}") String folder) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    @Override
    public boolean isReady() {
        return folder != null;
    }

    @Override
    public void send(Message message) throws IOException {
        if (folder == null) {
            throw new IOException("no folder is set for the messages");
        }
        var name = message.key() + ".json";
        if (Files.exists(folder.resolve(TAKEN).resolve(name))) {
            return;
        }
        Files.createDirectories(folder);
        var half = folder.resolve(name + ".part");
        try (var channel = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(message.body().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
