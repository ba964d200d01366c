package anjuan.definition;

/** The text of a definition is not XML of the kind that it should be. */
public final class UnreadableDefinition extends RuntimeException {

    UnreadableDefinition(String what) {
        super(what);
    }

    UnreadableDefinition(String what, Throwable cause) {
        super(what, cause);
    }
}
