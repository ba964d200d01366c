package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Definitions.Version;
import anjuan.testing.AnjuanTest;
import anjuan.testing.SavedDiagrams;
import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The run on saved diagrams was one, and left none out. Named so that it comes last in that run (in the pom, in the order of
 * the alphabet); elsewhere there is nothing to look at.
 */
@AnjuanTest
@EnabledIfSystemProperty(named = "anjuan.test.diagrams", matches = ".+")
class SavedDiagramsTest {

    @Autowired
    Definitions definitions;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatWasDeliveredIsWhatTheBrowserSaved() throws IOException {
        var saved = new TreeSet<String>();
        try (var files = Files.list(SavedDiagrams.FOLDER)) {
            for (var file : files.toList()) {
                saved.add(Files.readString(file));
            }
        }

        assertThat(definitions.delivered().values()).containsExactlyInAnyOrderElementsOf(saved);
    }

    @Test
    void everyProcessHasRunInThisBuild() {
        var processes = definitions.active().stream()
                .filter(one -> one.kind() == Kind.PROCESS)
                .map(Version::key)
                .toList();

        assertThat(jdbc.queryForList("select distinct proc_def_key_ from act_hi_procinst", String.class))
                .containsAll(processes);
    }
}
