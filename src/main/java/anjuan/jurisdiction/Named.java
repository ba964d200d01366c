package anjuan.jurisdiction;

import anjuan.officer.Bureau;
import org.jspecify.annotations.Nullable;

/** A bureau by its name; by its id too, where it is one of this installation. */
record Named(@Nullable String id, String name) {

    static Named of(Bureau bureau) {
        return new Named(bureau.id(), bureau.name());
    }
}
