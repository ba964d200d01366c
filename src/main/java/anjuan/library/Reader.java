package anjuan.library;

import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who reads the library.
 *
 * @param bureaus the own bureau and those above it, whose guidance is to be gone by
 */
record Reader(String officerId, String bureauId, List<String> bureaus) {

    static Reader of(Officer officer, Organisation organisation) {
        var path = organisation.bureau(officer.bureauId()).path();
        return new Reader(
                officer.id(),
                officer.bureauId(),
                Stream.of(path.split("/")).filter(id -> !id.isEmpty()).toList());
    }
}
