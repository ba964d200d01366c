package anjuan.rehearsal;

import java.util.List;

/**
 * How one course fared on a draft.
 *
 * @param recorded the nodes that the case came to, in their order
 * @param rehearsed the nodes that the draft came to
 */
record Rehearsed(Verdict verdict, List<String> recorded, List<String> rehearsed, List<Remark> remarks) {}
