package anjuan.investigation;

import anjuan.casefile.CaseFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who knows of goods of a case that another organ holds already implements this in its own package. */
public interface GoodsElsewhere {

    /** @param paper list or receipt of whoever holds them */
    record Held(String organ, String goods, @Nullable String paper, LocalDate since) {}

    /** The goods of a case that others hold. */
    List<Held> of(CaseFile file);
}
