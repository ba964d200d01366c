package anjuan.library;

/** There is no such answer in the library, or not for who asks. */
public class NoSuchAnswer extends RuntimeException {

    NoSuchAnswer(String id) {
        super("no answer " + id);
    }
}
