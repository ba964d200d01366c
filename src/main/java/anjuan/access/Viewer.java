package anjuan.access;

import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;

/**
 * An officer as the access predicate sees one.
 *
 * @param leads may see the cases that were reported to the own bureau for a designation
 * @param wholeBureau may see every case of the own bureau
 * @param bureausBelow path of the bureaus whose limits are overseen, or a path that no bureau has; their files are not seen
 */
public record Viewer(
        String officerId,
        String bureauId,
        String unitId,
        boolean wholeBureau,
        boolean ownUnit,
        String bureausBelow,
        boolean leads) {

    private static final String NO_PATH = "-";

    public static Viewer of(Officer officer, Organisation organisation) {
        boolean leads = officer.holds(Post.HEAD) || officer.holds(Post.CHIEF);
        boolean wholeBureau =
                leads || officer.holds(Post.REVIEWER) || officer.holds(Post.CLERK) || officer.holds(Post.ARCHIVIST);
        boolean ownUnit = officer.holds(Post.OFFICER) || officer.holds(Post.UNIT_HEAD);
        boolean below = leads || officer.holds(Post.REVIEWER);
        return new Viewer(
                officer.id(),
                officer.bureauId(),
                officer.unitId(),
                wholeBureau,
                ownUnit,
                below ? organisation.bureau(officer.bureauId()).path() : NO_PATH,
                leads);
    }
}
