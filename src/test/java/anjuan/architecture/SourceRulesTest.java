package anjuan.architecture;

import static anjuan.architecture.SourceRules.JAVA;
import static anjuan.architecture.SourceRules.RESOURCES;
import static anjuan.architecture.SourceRules.files;
import static anjuan.architecture.SourceRules.moduleOf;
import static anjuan.architecture.SourceRules.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rule 8: what SQL may say, and whose tables it may write. */
class SourceRulesTest {

    @Test
    void mappersListTheirColumnsBindTheirValuesAndWriteOnlyTheirOwnTables() {
        var wrong = new ArrayList<String>();
        var mappers = files(JAVA, "Mapper.java");
        mappers.forEach(file -> SourceRules.checkMapper(moduleOf(JAVA, file), text(file))
                .forEach(fault -> wrong.add(file + ": " + fault)));
        var xml = RESOURCES.resolve("anjuan");
        files(xml, ".xml").forEach(file -> SourceRules.checkMapper(moduleOf(xml, file), text(file))
                .forEach(fault -> wrong.add(file + ": " + fault)));

        assertThat(mappers).hasSizeGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    @Test
    void noSourceReadsTablesOfTheEngineOrImportsLombok() {
        var wrong = new ArrayList<String>();
        files(JAVA, ".java").forEach(file -> SourceRules.checkSource(moduleOf(JAVA, file), text(file))
                .forEach(fault -> wrong.add(file + ": " + fault)));

        assertThat(wrong).isEmpty();
    }

    @Test
    void tablesBeginWithTheNameOfTheirModule() {
        var wrong = new ArrayList<String>();
        var migrations = files(RESOURCES.resolve("db/migration"), ".sql");
        migrations.forEach(file -> wrong.addAll(
                SourceRules.checkMigration(file.getFileName().toString(), text(file), SourceRules.modules())));

        assertThat(migrations).hasSizeGreaterThan(4);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aLooseMapperIsRejectedForEachOfItsFaults() {
        var loose = text(Path.of("src/test/java/anjuan/architecture/wrong/LooseMapper.java"));

        assertThat(SourceRules.checkMapper("wrong", loose))
                .containsExactlyInAnyOrder(
                        "select * where columns should be listed",
                        "table of the engine outside of it: act_ru_task",
                        "text is pasted into SQL by ${",
                        "a lock after which what was read before is still believed",
                        "wrong writes ledger_entry");
    }

    @Test
    void lombokIsRejected() {
        assertThat(SourceRules.checkSource("filing", "package anjuan.filing;\n\nimport lombok.Data;\n"))
                .containsExactly("Lombok");
    }

    @Test
    void aMigrationWithAStrayTableOrATableOfTheEngineIsRejected() {
        var stray = SourceRules.checkMigration("V99__things.sql", "create table thing (id int)", Set.of("filing"));
        var engine = SourceRules.checkMigration(
                "V99__faster.sql", "create index faster on ACT_RU_TASK (name_)", Set.of("filing"));

        assertThat(stray).containsExactly("thing begins with the name of no module");
        assertThat(engine).containsExactly("V99__faster.sql touches a table of the engine");
    }
}
