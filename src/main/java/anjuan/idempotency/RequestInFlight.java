package anjuan.idempotency;

/** The same request is being carried out at this moment; its answer is not known yet. */
public class RequestInFlight extends RuntimeException {

    public RequestInFlight(String key) {
        super("request is being carried out: " + key);
    }
}
