package anjuan.rehearsal;

import anjuan.definition.DecisionTable;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Drawing;
import anjuan.engine.Sandbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What plays in a rehearsal: the draft in its place, and around it what is active now. */
final class Cast {

    /**
     * A diagram that plays.
     *
     * @param process id of the process
     * @param version the engine's id of the version, empty for the draft
     */
    record Part(String process, String version, String diagram, Drawing drawing) {

        Sandbox.Stage on(Sandbox.House house) {
            return house.stage(process, diagram);
        }
    }

    private final Definitions definitions;
    private final Kind kind;
    private final String key;
    private final String draft;
    private final Map<String, Optional<Part>> parts = new HashMap<>();
    private final Map<String, Optional<AskedTable>> tables = new HashMap<>();

    /**
     * @param key id of the process or table that the draft draws
     * @throws IllegalArgumentException when the draft cannot be read
     */
    Cast(Definitions definitions, Kind kind, String key, String draft) {
        this.definitions = definitions;
        this.kind = kind;
        this.key = key;
        this.draft = draft;
        if (kind == Kind.PROCESS) {
            parts.put(key, Optional.of(new Part(key, "", draft, Drawing.of(draft))));
        }
    }

    /** Who plays a process; absent where there is none of that id. */
    Optional<Part> process(String id) {
        return parts.computeIfAbsent(id, process -> definitions
                .active(process)
                .filter(one -> one.kind() == Kind.PROCESS)
                .map(version -> {
                    var diagram = definitions.content(version);
                    return new Part(process, version.id(), diagram, Drawing.of(diagram));
                }));
    }

    /** Which table answers; absent where there is none of that id. */
    Optional<AskedTable> table(String id, Sandbox.House house) {
        return tables.computeIfAbsent(id, table -> {
            var content = kind == Kind.TABLE && table.equals(key) ? Optional.of(draft) : activeTable(table);
            return content.map(xml -> asked(table, xml, house));
        });
    }

    private Optional<String> activeTable(String id) {
        return definitions.active(id).filter(one -> one.kind() == Kind.TABLE).map(definitions::content);
    }

    static AskedTable asked(String id, String xml, Sandbox.House house) {
        return new AskedTable(DecisionTable.read(xml), house.table(id, xml));
    }
}
