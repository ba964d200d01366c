package anjuan.decision;

import anjuan.casefile.Matter;
import java.util.List;

/** What weighs in the decision on a party and is kept elsewhere: whoever owns it implements this in its own package. */
public interface Circumstances {

    List<Circumstance> of(Matter party);
}
