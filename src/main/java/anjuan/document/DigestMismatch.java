package anjuan.document;

/** The stored bytes are gone or are not those that were kept; the original must not be shown as such. */
public class DigestMismatch extends RuntimeException {

    DigestMismatch(String digest) {
        super("stored bytes do not give their digest " + digest);
    }
}
