package anjuan.definition;

/** A process, table, version or draft that there is none of. */
public final class NoSuchDefinition extends RuntimeException {

    public NoSuchDefinition(Object named) {
        super("no definition " + named);
    }
}
