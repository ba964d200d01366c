package anjuan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.definition.Drafts;
import anjuan.definition.Drafts.ChangeForm;
import anjuan.engine.Definitions;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A rehearsal changes nothing of what there is: not a row of ours or of the engine's, not a number, not a ledger. */
@AnjuanTest
class NoTraceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ADMINISTRATOR = "guanli";

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    Drafts drafts;

    @Autowired
    Definitions definitions;

    @Autowired
    Organisation organisation;

    @Autowired
    Ledger ledger;

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyRowOfEveryTableIsAsItWas() {
        var archived = story.archived(DAY);
        story.deciding(DAY);
        var officer = organisation.officer(ADMINISTRATOR);
        var version = definitions.active("penaltyCase").orElseThrow();
        assertThat(drafts.begin(officer, version, new ChangeForm("试走", "云市监发〔2026〕8号")))
                .isInstanceOf(Completion.Completed.class);
        var draft = drafts.open("penaltyCase").orElseThrow();
        var before = digests();
        var last = ledger.entries(archived);

        assertThat(rehearsals.begin(officer, draft, new RehearsalForm(RehearsalChoice.CASES, archived.value(), true)))
                .isInstanceOf(Completion.Completed.class);
        assertThat(rehearsals.begin(officer, draft, new RehearsalForm(RehearsalChoice.LATEST, null, false)))
                .isInstanceOf(Completion.Completed.class);

        assertThat(rehearsals.latest(draft.id()).orElseThrow().done()).isPositive();
        assertThat(before).hasSizeGreaterThan(100).containsKeys("act_ru_execution", "ledger_entry", "rehearsal_run");
        var after = digests();
        assertThat(after.get("rehearsal_run")).isNotEqualTo(before.get("rehearsal_run"));
        List.of("rehearsal_run", "rehearsal_course").forEach(own -> {
            before.remove(own);
            after.remove(own);
        });
        assertThat(after).isEqualTo(before);
        assertThat(ledger.entries(archived)).isEqualTo(last);
        assertThat(drafts.withdraw(officer, draft.id())).isInstanceOf(Completion.Completed.class);
    }

    /** What each table holds, whatever the order of its rows; and where the sequences stand. */
    private Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where lower(table_schema) = 'public'",
                        String.class)
                .forEach(table -> digests.put(
                        table.toLowerCase(java.util.Locale.ROOT), digest("select * from \"" + table + "\"")));
        digests.put("sequences", digest("select * from information_schema.sequences"));
        return digests;
    }

    private String digest(String query) {
        var rows = jdbc.query(query, (row, number) -> {
            var text = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                var value = row.getObject(i);
                text.append(
                                value instanceof byte[] || value instanceof java.sql.Blob
                                        ? HexFormat.of().formatHex(row.getBytes(i))
                                        : row.getString(i))
                        .append('\u001f');
            }
            return text.toString();
        });
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            rows.stream().sorted().forEach(row -> sha.update(row.getBytes(StandardCharsets.UTF_8)));
            return rows.size() + " " + HexFormat.of().formatHex(sha.digest());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
