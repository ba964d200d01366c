package anjuan.deadline;

import java.time.LocalDate;

/** No version of a limit is on record for a day: a defect of a caller or of {@code config/limits.yml}. */
public final class NoSuchLimit extends RuntimeException {

    NoSuchLimit(String id, LocalDate day) {
        super("config/limits.yml has no limit " + id + " in force on " + day
                + "; add a row with this id, or end the earlier version later");
    }
}
