package anjuan.ledger;

import anjuan.officer.Officer;
import anjuan.officer.Post;
import org.jspecify.annotations.Nullable;

/** Who acted, as what, and for whom. */
public record Actor(
        String id, String name, String post, @Nullable String actingFor) {

    /** The system itself: a timer that fired. */
    public static final Actor CLOCK = new Actor("CLOCK", "CLOCK", "CLOCK", null);

    public static Actor of(Officer officer, Post post) {
        return new Actor(officer.id(), officer.name(), post.name(), null);
    }
}
