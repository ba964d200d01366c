package anjuan.document;

import java.io.IOException;

/** The stored bytes are gone or are not those that were kept; the original must not be shown as such. */
public class DigestMismatch extends RuntimeException {

    DigestMismatch(String digest) {
        super("stored bytes do not give their digest " + digest);
    }

    DigestMismatch(String digest, IOException cause) {
        super("stored bytes of digest " + digest + " cannot be read", cause);
    }
}
