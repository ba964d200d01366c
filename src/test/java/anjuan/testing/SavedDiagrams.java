package anjuan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs the tests of a build on the diagrams that a browser has saved, where the build says {@code anjuan.test.diagrams}: the
 * folder then comes first on the class path. Without a browser there are none and the tests are skipped, unless the build
 * demands one ({@code -Danjuan.browser=required}); a few of them are no round trip and fail.
 */
public class SavedDiagrams implements ExecutionCondition {

    /** Where the saved diagrams lie, as on the class path. */
    public static final Path FOLDER = Path.of("target/round-trip/bpmn");

    /** Whether this run is on saved diagrams. */
    public static boolean areUsed() {
        return System.getProperty("anjuan.test.diagrams") != null;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!areUsed()) {
            return ConditionEvaluationResult.enabled("on the diagrams that are delivered");
        }
        var saved = names(FOLDER);
        var delivered = names(Path.of("bpmn"));
        if (saved.equals(delivered)) {
            return ConditionEvaluationResult.enabled("on the diagrams that a browser saved");
        }
        if (saved.isEmpty() && !"required".equals(System.getProperty("anjuan.browser"))) {
            var why = "SKIPPED on saved diagrams: no browser has saved any (see RoundTripInTheBrowserTest)";
            System.out.println(why + ": " + context.getDisplayName());
            return ConditionEvaluationResult.disabled(why);
        }
        delivered.removeAll(saved);
        throw new IllegalStateException(FOLDER + " lacks what RoundTripInTheBrowserTest saves: " + delivered);
    }

    private static Set<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
