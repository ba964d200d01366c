package anjuan.idempotency;

/** The key was used before, for another request of the same person. */
public class KeyReused extends RuntimeException {

    public KeyReused(String key) {
        super("key used for another request: " + key);
    }
}
