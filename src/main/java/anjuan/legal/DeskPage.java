package anjuan.legal;

import java.util.List;
import java.util.Optional;

/** One page of a list of the desk, the nearest deadline first, and where the next page begins. */
public record DeskPage(List<DeskItem> items, Optional<DeskPosition> next) {

    static DeskPage of(List<DeskItem> found, int size) {
        return found.size() <= size
                ? new DeskPage(found, Optional.empty())
                : new DeskPage(
                        found.subList(0, size), Optional.of(found.get(size - 1).position()));
    }
}
