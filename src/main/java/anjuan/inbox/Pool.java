package anjuan.inbox;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import java.util.ArrayList;
import java.util.List;

/** The name under which unclaimed tasks wait: a post at a bureau, a post at a unit, or one person. */
final class Pool {

    private Pool() {}

    static String of(Role role, CaseFile file) {
        return switch (role) {
            case UNIT_HEAD -> file.unitId() + ':' + role.post();
            case CLERK, REVIEWER, HEAD, CHIEF, ARCHIVIST -> file.bureauId() + ':' + role.post();
            case HANDLER, HOST, SUPERIOR ->
                throw new IllegalArgumentException(
                        "who is %s on %s is named one by one".formatted(role, file.number()));
        };
    }

    /** Where the tasks of a bureau above wait. */
    static String ofSuperior(String bureauId) {
        return bureauId + ':' + Role.SUPERIOR.post();
    }

    static String of(String officerId) {
        return '@' + officerId;
    }

    /** The pools in which tasks wait for an officer. */
    static List<String> openTo(Officer officer) {
        var pools = new ArrayList<String>();
        pools.add(of(officer.id()));
        for (var post : officer.posts()) {
            pools.add((post == Post.UNIT_HEAD ? officer.unitId() : officer.bureauId()) + ':' + post);
        }
        return List.copyOf(pools);
    }
}
