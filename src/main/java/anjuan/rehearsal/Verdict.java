package anjuan.rehearsal;

import java.util.Collection;

/** How a course fares on a draft. */
public enum Verdict {
    /** It takes the same path. */
    SAME,
    /** It takes another path, and gets as far as the case did. */
    DIFFERENT,
    /** It does not get as far as the case did. */
    STUCK;

    static Verdict of(Collection<Remark> remarks) {
        if (remarks.isEmpty()) {
            return SAME;
        }
        return remarks.stream().anyMatch(remark -> remark.kind().isStuck()) ? STUCK : DIFFERENT;
    }
}
