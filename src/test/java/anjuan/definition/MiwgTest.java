package anjuan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.engine.Definitions.Kind;
import anjuan.testing.AnjuanTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Models that other tools drew, whole and damaged, get an answer that names a place, soon and without an exception. */
@AnjuanTest
class MiwgTest {

    private static final Path MODELS = Path.of("src/test/resources/miwg");
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Autowired
    DefinitionCheck check;

    @Test
    void eachModelIsAnsweredWithPlaces() throws Exception {
        var tools = new HashSet<String>();
        for (var model : models()) {
            tools.add(model.getFileName().toString().split("_")[0]);
            requireAnswer(model.toString(), text(model));
        }
        assertThat(tools).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void eachDamagedModelIsAnsweredToo() throws Exception {
        for (var model : models()) {
            var random = new Random(model.getFileName().toString().hashCode());
            var text = text(model);
            int middle = text.length() / 2 + random.nextInt(text.length() / 4);
            requireAnswer(model + " cut", text.substring(0, middle));
            requireAnswer(model + " without a part", text.substring(0, middle) + text.substring(middle + 7));
            requireAnswer(
                    model + " without its targets", text.replaceAll("targetRef=\"[^\"]*\"", "targetRef=\"gone\""));
            requireAnswer(model + " in circles", text.replaceAll("targetRef=\"[^\"]*\"", "targetRef=\"\""));
        }
    }

    private void requireAnswer(String name, String text) {
        long begun = System.nanoTime();
        var findings = check.check(Kind.PROCESS, "penaltyCase", text);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(name).isLessThan(LONGEST);
        assertThat(findings)
                .as(name)
                .isNotEmpty()
                .allMatch(finding -> finding.line() > 0 || !finding.element().isEmpty())
                .anyMatch(finding -> finding.severity() == Severity.BLOCKS);
    }

    private static List<Path> models() throws Exception {
        try (var files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path model) throws Exception {
        return new String(Files.readAllBytes(model), StandardCharsets.UTF_8);
    }
}
