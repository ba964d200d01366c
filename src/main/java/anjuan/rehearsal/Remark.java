package anjuan.rehearsal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing in which a rehearsal differs from what the case went through, or why it got stuck.
 *
 * @param element id of the node that it is about
 * @param arguments further ids of nodes, names of facts, or numbers, by the kind
 */
public record Remark(Kind kind, String element, List<String> arguments) {

    public enum Kind {
        /** The draft asks for something that the case never did, behind which node; it is taken as done and agreed to. */
        NEW_TASK(false, true),
        /** The draft passes something that the case never passed: behind which node. */
        NEW(false, true),
        /** The case passed it, the draft does not. */
        LEFT_OUT(false, true),
        /** Passed in another order: behind which node it came, and comes. */
        MOVED(false, true),
        /** Passed more often: how often it was, and is. */
        MORE_OFTEN(false, false),
        /** Passed less often: how often it was, and is. */
        LESS_OFTEN(false, false),
        /** A choice leads elsewhere: where it led, and leads. */
        OTHER_WAY(false, true),
        /** A running case would stand elsewhere: where it stands. */
        STANDS_ELSEWHERE(false, true),
        /** A choice behind something new asks what the case does not tell: its default way is taken; which fact. */
        DEFAULT_TAKEN(false, false),
        /** A called process takes another path: its id, and the matter it is about, empty for the case. */
        DIFFERS_INSIDE(false, false),
        /** A table is asked what the case never asked it, so that only the path answers: the table. */
        TABLE_UNASKED(false, false),
        /** A choice asks a fact before the case had answered it: which fact, and where it was answered. */
        ASKED_EARLIER(false, true),

        /** A choice asks a fact that the case never answered: which fact. */
        NEVER_ANSWERED(true, false),
        /** A choice asks for a word, and the case only tells what the fact was not: which fact, which word. */
        ANSWER_UNKNOWN(true, false),
        /** A called process gets stuck: its id, the node in it, and the matter it is about, empty for the case. */
        STUCK_INSIDE(true, false),
        /** No process of the id that is called is active. */
        NO_SUCH_PROCESS(true, false),
        /** A table asks what is not recorded of the case: the table, and the fact. */
        TABLE_ASKS_UNKNOWN(true, false),
        /** A table has no answer, or several: the table. */
        TABLE_FAILS(true, false),
        /** No way leads on. */
        NO_WAY_ON(true, false),
        /** The engine cannot go on. */
        FAILS(true, false),
        /** A message is waited for that the case never had. */
        NEVER_TOLD(true, false),
        /** It goes round and round. */
        NEVER_ENDS(true, false),
        /** It ends at another end: where the case ended. */
        OTHER_END(true, true),
        /** It ends although the case still runs. */
        ENDS_TOO_EARLY(true, false),
        /** It does not end although the case has: for what it waits. */
        DOES_NOT_END(true, false);

        private final boolean isStuck;
        private final boolean namesNodes;

        Kind(boolean isStuck, boolean namesNodes) {
            this.isStuck = isStuck;
            this.namesNodes = namesNodes;
        }

        public boolean isStuck() {
            return isStuck;
        }

        /** Whether the arguments are ids of nodes; of {@link #ASKED_EARLIER} the second is. */
        public boolean namesNodes() {
            return namesNodes;
        }
    }

    public Remark {
        arguments = List.copyOf(arguments);
    }

    static Remark of(Kind kind, String element, String... arguments) {
        return new Remark(kind, element, List.of(arguments));
    }

    /** One line, as it is kept; ids and facts hold no blanks. */
    String written() {
        return Stream.concat(Stream.of(kind.name(), element), arguments.stream())
                .map(word -> word.isEmpty() ? "-" : word)
                .collect(Collectors.joining(" "));
    }

    /** Reads what {@link #written()} wrote. */
    static Remark read(String line) {
        var words = Stream.of(line.split(" "))
                .map(word -> word.equals("-") ? "" : word)
                .toList();
        return new Remark(Kind.valueOf(words.get(0)), words.get(1), words.subList(2, words.size()));
    }

    @Override
    public String toString() {
        return written();
    }
}
