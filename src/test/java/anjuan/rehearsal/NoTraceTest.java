package anjuan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.definition.Drafts.ChangeForm;
import anjuan.engine.Definitions;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    Rows rows;

    @Test
    void everyRowOfEveryTableIsAsItWas() {
        var archived = story.archived(DAY);
        story.deciding(DAY);
        var officer = organisation.officer(ADMINISTRATOR);
        var process = begun("penaltyCase");
        var table = begun("review-kind");
        var before = rows.digests();
        var last = ledger.entries(archived);

        for (var draft : List.of(process, table)) {
            for (var form : List.of(
                    new RehearsalForm(RehearsalChoice.CASES, archived.value(), true),
                    new RehearsalForm(RehearsalChoice.LATEST, null, false))) {
                assertThat(rehearsals.begin(officer, draft, form)).isInstanceOf(Completion.Completed.class);
                var run = rehearsals.latest(draft.id()).orElseThrow();
                assertThat(run.isOver()).isTrue();
                assertThat(run.done()).isPositive().isEqualTo(run.courses());
            }
        }

        assertThat(before).hasSizeGreaterThan(100).containsKeys("act_ru_execution", "ledger_entry", "rehearsal_run");
        var after = rows.digests();
        assertThat(after.get("rehearsal_run")).isNotEqualTo(before.get("rehearsal_run"));
        List.of("rehearsal_run", "rehearsal_course", "rehearsal_case").forEach(own -> {
            before.remove(own);
            after.remove(own);
        });
        assertThat(after).isEqualTo(before);
        assertThat(ledger.entries(archived)).isEqualTo(last);
        for (var draft : List.of(process, table)) {
            assertThat(drafts.withdraw(officer, draft.id())).isInstanceOf(Completion.Completed.class);
        }
    }

    private Draft begun(String key) {
        var officer = organisation.officer(ADMINISTRATOR);
        var version = definitions.active(key).orElseThrow();
        assertThat(drafts.begin(officer, version, new ChangeForm("试走", "云市监发〔2026〕8号")))
                .isInstanceOf(Completion.Completed.class);
        return drafts.open(key).orElseThrow();
    }
}
