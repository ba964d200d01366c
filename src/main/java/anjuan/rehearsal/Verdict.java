package anjuan.rehearsal;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/** How a course fares on a draft, or the questions of a case to a table; the later, the graver. */
public enum Verdict {
    /** The case never asked the table. */
    UNASKED,
    /** It takes the same path; it gets the same answers from the same rows. */
    SAME,
    /** It takes another path, and gets as far as the case did; it gets other answers. */
    DIFFERENT,
    /** It does not get as far as the case did; it gets no answer. */
    STUCK;

    static Verdict of(Collection<Remark> remarks) {
        if (remarks.isEmpty()) {
            return SAME;
        }
        return remarks.stream().anyMatch(remark -> remark.kind().isStuck()) ? STUCK : DIFFERENT;
    }

    /** The gravest; where there is none, nothing was asked. */
    static Verdict gravest(Stream<Verdict> all) {
        return all.max(Comparator.naturalOrder()).orElse(UNASKED);
    }
}
