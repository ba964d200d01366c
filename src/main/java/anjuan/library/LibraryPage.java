package anjuan.library;

import java.util.List;
import java.util.Optional;

/** One page of answers, the latest first, and where the next page begins. */
public record LibraryPage(List<Answer> answers, Optional<LibraryPosition> next) {

    static LibraryPage of(List<Answer> found, int size) {
        return found.size() <= size
                ? new LibraryPage(found, Optional.empty())
                : new LibraryPage(
                        found.subList(0, size), Optional.of(found.get(size - 1).position()));
    }
}
