package anjuan.decision;

import anjuan.casefile.Matter;
import java.util.List;

/** Who knows of something that another organ has taken from a party already implements this in its own package. */
public interface TakenElsewhere {

    /** What was taken from a party, each with its paper; empty when nothing was. */
    List<Credit> from(Matter party);
}
