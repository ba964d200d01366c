package anjuan.definition;

import anjuan.access.Role;
import java.util.List;

/**
 * What an administrator may draw with, in the language of the reader: everything that a diagram may name exists already.
 *
 * @param dates facts that a timer may wait for
 */
public record Vocabulary(
        List<Page> pages,
        List<Choice> steps,
        List<Choice> processes,
        List<Choice> tables,
        List<Choice> messages,
        List<Choice> limits,
        List<Fact> facts,
        List<Choice> dates) {

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
}
