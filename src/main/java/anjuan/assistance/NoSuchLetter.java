package anjuan.assistance;

/** There is no such letter, or not for who asks. */
public class NoSuchLetter extends RuntimeException {

    NoSuchLetter(String id) {
        super("no letter " + id);
    }
}
