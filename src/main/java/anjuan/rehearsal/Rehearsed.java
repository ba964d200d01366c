package anjuan.rehearsal;

import anjuan.engine.Courses.Course;
import java.util.List;

/**
 * How one course fared.
 *
 * @param version the engine's id of the version that it was rehearsed on, empty for the draft
 * @param recorded the nodes that the case came to, in their order
 * @param rehearsed the nodes that the rehearsal came to
 * @param hasEnded whether the rehearsal came to its end
 * @param inside the called processes that it came to
 */
record Rehearsed(
        Verdict verdict,
        String version,
        List<String> recorded,
        List<String> rehearsed,
        List<Remark> remarks,
        boolean hasEnded,
        List<Inside> inside) {

    /**
     * A called process.
     *
     * @param place of the node that called it, in the path of the course
     * @param call id of that node
     * @param process id of the process that is called now
     */
    record Inside(int place, String call, String process, Course course, Rehearsed result) {}

    Rehearsed on(String rehearsedOn) {
        return new Rehearsed(verdict, rehearsedOn, recorded, rehearsed, remarks, hasEnded, inside);
    }
}
