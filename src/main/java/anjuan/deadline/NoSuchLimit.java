package anjuan.deadline;

/** There is no limit of that name: a defect of a caller or of {@code config/limits.yml}, or a wrong address. */
public final class NoSuchLimit extends RuntimeException {

    NoSuchLimit(String id) {
        super("config/limits.yml has no limit " + id);
    }
}
