package anjuan.definition;

import anjuan.access.Role;
import java.util.List;
import java.util.Map;

/**
 * What an administrator may draw a process with, in the language of the reader: everything that a diagram may name exists
 * already, and is offered only where the checks take it.
 *
 * @param dates facts that a timer may wait for
 * @param english what elements are called where the board speaks English; empty in Chinese
 */
public record Vocabulary(
        List<Page> pages,
        List<Choice> steps,
        List<Call> calls,
        List<Table> tables,
        List<Message> messages,
        List<Choice> limits,
        List<Fact> facts,
        List<Choice> dates,
        English english) {

    /**
     * @param title in the language of the reader
     * @param drawn in Chinese, as a diagram has it
     */
    public record Choice(String id, String title, String drawn) {}

    /**
     * A page that a user task opens.
     *
     * @param post who does it, in the language of the reader
     */
    public record Page(String id, String title, String drawn, Role role, String post) {}

    /** A fact that a gateway may ask, and the answers that it may tell apart. */
    public record Fact(String id, String title, List<Choice> answers) {}

    /**
     * A way to call a process, as one is delivered.
     *
     * @param called the process
     * @param isEachParty whether it runs once for each party
     * @param matter the expression that names its matter; empty where it is that of the caller
     * @param in facts that it is given
     * @param out facts that it gives back
     */
    public record Call(
            String id,
            String title,
            String called,
            boolean isEachParty,
            String matter,
            List<String> in,
            List<String> out) {}

    /** @param result the fact that its answer becomes */
    public record Table(String id, String title, String result) {}

    /**
     * A message that somebody sends.
     *
     * @param begins whether it begins the process that is drawn
     * @param isWaitedFor whether a course that runs may wait for it
     */
    public record Message(String id, String title, boolean begins, boolean isWaitedFor) {}

    /**
     * English words.
     *
     * @param ids those of pages, steps and processes, by id
     * @param labels all others, by the label as drawn
     */
    public record English(Map<String, String> ids, Map<String, String> labels) {}
}
