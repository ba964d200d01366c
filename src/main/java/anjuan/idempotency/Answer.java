package anjuan.idempotency;

/**
 * What an act was answered.
 *
 * @param <R> how the caller says why nothing was done
 */
public sealed interface Answer<R> {

    /** The act was done; the text is kept with the key and told again. */
    record Done<R>(String text) implements Answer<R> {

        /** What the table holds. */
        public static final int LONGEST = 4_000;

        public Done {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("an answer of " + text.length() + " characters cannot be kept");
            }
        }
    }

    /** Nothing was done: all is rolled back, the key is free again, and the same request may be tried once more. */
    record Undone<R>(R reason) implements Answer<R> {}
}
