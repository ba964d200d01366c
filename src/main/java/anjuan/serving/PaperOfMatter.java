package anjuan.serving;

import anjuan.casefile.Matter;
import java.util.Optional;

/** A paper beside notice and decision that is served by the pages of this package: whoever makes it implements this. */
public interface PaperOfMatter {

    /** The paper of a matter that waits to be served, empty where none does. */
    Optional<ToServe> find(Matter matter);

    /** What a public notice says of it, in Chinese. */
    String summary(ToServe paper);
}
