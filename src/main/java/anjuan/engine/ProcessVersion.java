package anjuan.engine;

/** Names a version of a diagram as people do: {@code penaltyCase v3}. */
final class ProcessVersion {

    private ProcessVersion() {}

    /** Definition ids of the engine are {@code key:version:id}. */
    static String of(String definitionId) {
        var parts = definitionId.split(":", 3);
        return parts.length < 2 ? definitionId : parts[0] + " v" + parts[1];
    }

    /** The number of the version that an id of the engine names. */
    static int numberOf(String definitionId) {
        return Integer.parseInt(definitionId.split(":", 3)[1]);
    }
}
