package anjuan.deadline;

import java.util.List;

/** How a due date came about, line by line, each with its legal source; printable in any language that has the keys. */
public record Derivation(List<Line> lines) {

    public Derivation {
        lines = List.copyOf(lines);
    }

    /**
     * @param key message key under {@code derivation.}
     * @param args dates, numbers and names for the message
     * @param source act and article in Chinese, empty where the line states no rule
     */
    public record Line(String key, List<Object> args, String source) {

        public Line {
            args = List.copyOf(args);
        }

        /** The arguments as message sources want them. */
        public Object[] arguments() {
            return args.toArray();
        }
    }
}
