package anjuan.hearing;

import anjuan.casefile.Matter;
import java.util.Optional;

/** Knows the notice that a party was given; whoever keeps the notices implements this in its own package. */
public interface GivenNotices {

    /** The latest notice that was served on the course of one party. */
    Optional<GivenNotice> latest(Matter matter);
}
