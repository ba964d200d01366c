package anjuan.replay;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What stands on the command line behind {@code replay}. */
record Arguments(
        Path file, URI url, String password, @Nullable Path out) {

    static final String USAGE =
            "usage: java -jar anjuan.jar replay FILE [--url http://localhost:8080] [--password PASSWORD] "
                    + "[--out FILE.md]";

    private static final String URL = "http://localhost:8080";
    static final String PASSWORD = "anjuan-2026";

    /** A command line that says nothing that can be done; the message says what is wrong with it. */
    static final class Unusable extends Exception {
        Unusable(String message) {
            super(message);
        }
    }

    static Arguments read(String... words) throws Unusable {
        String file = null;
        var url = URL;
        var password = PASSWORD;
        String out = null;
        for (int at = 0; at < words.length; at++) {
            var word = words[at];
            switch (word) {
                case "--url" -> url = value(words, ++at);
                case "--password" -> password = value(words, ++at);
                case "--out" -> out = value(words, ++at);
                default -> {
                    if (word.startsWith("--")) {
                        throw new Unusable("unknown option " + word);
                    }
                    if (file != null) {
                        throw new Unusable("one file at a time: " + file + " or " + word);
                    }
                    file = word;
                }
            }
        }
        if (file == null) {
            throw new Unusable("no file named");
        }
        try {
            return new Arguments(Path.of(file), address(url), password, out == null ? null : Path.of(out));
        } catch (java.nio.file.InvalidPathException e) {
            throw new Unusable(e.getMessage());
        }
    }

    private static URI address(String url) throws Unusable {
        try {
            var address = URI.create(url.endsWith("/") ? url : url + "/");
            boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (isWeb && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Unusable("no web address: " + url);
    }

    private static String value(String[] words, int at) throws Unusable {
        if (at >= words.length) {
            throw new Unusable(words[at - 1] + " needs a value");
        }
        return words[at];
    }
}
