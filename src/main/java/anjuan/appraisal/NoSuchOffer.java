package anjuan.appraisal;

/** There is no such result in the library, or not for who asks. */
public class NoSuchOffer extends RuntimeException {

    NoSuchOffer(String id) {
        super("no offered result " + id);
    }
}
