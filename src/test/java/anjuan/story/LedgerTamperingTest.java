package anjuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.ledger.Chain;
import anjuan.ledger.Chain.Fault;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the record behind the product's back is found, and the first bad entry is named. */
@AnjuanTest
class LedgerTamperingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anUntouchedChainIsSound() {
        var number = story.filed(DAY);

        assertThat(ledger.verify(number)).isEqualTo(new Chain.Verification(entries(number), null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "occurred_on = date '2026-02-27'",
                "recorded_at = timestamp with time zone '2026-03-01 00:00:00+08'",
                "actor_id = 'shi.banan3'",
                "actor_name = '周强'",
                "acting_for = '吴伟'",
                "post = 'CHIEF'",
                "act = 'fileCase'",
                "object = '别的'",
                "outcome = 'NOT_FILE'",
                "reason = '别的'",
                "legal_basis = '别的'",
                "diagram = 'handleClue v99'",
                "payload_digest = 'f'"
            })
    void aChangedFieldIsFound(String change) {
        var number = story.filed(DAY);
        int seq = seqOf(number, "decideFiling");

        tamper(number, "update ledger_entry set " + change + " where case_number = ? and seq = " + seq);

        assertThat(ledger.verify(number)).isEqualTo(new Chain.Verification(entries(number), seq, Fault.CHANGED));
    }

    @Test
    void aChangedEntryWhoseHashWasMadeToFitIsFoundAtTheNext() {
        var number = story.filed(DAY);
        int seq = seqOf(number, "decideFiling");
        tamper(number, "update ledger_entry set outcome = 'NOT_FILE' where case_number = ? and seq = " + seq);
        var forged = ledger.entries(number).get(seq - 1);

        jdbc.update(
                "update ledger_entry set hash = ? where case_number = ? and seq = ?",
                Chain.hashOf(forged),
                number.value(),
                seq);

        assertThat(ledger.verify(number)).isEqualTo(new Chain.Verification(entries(number), seq + 1, Fault.NOT_LINKED));
    }

    @Test
    void aDeletedEntryIsMissing() {
        var number = story.filed(DAY);
        int seq = seqOf(number, "decideFiling");

        tamper(number, "delete from ledger_entry where case_number = ? and seq = " + seq);

        assertThat(ledger.verify(number)).isEqualTo(new Chain.Verification(entries(number), seq, Fault.MISSING));
    }

    @Test
    void aTailThatWasCutIsMissing() {
        var number = story.filed(DAY);
        int last = entries(number);

        tamper(number, "delete from ledger_entry where case_number = ? and seq = " + last);

        assertThat(ledger.verify(number)).isEqualTo(new Chain.Verification(last - 1, last, Fault.MISSING));
    }

    @Test
    void aTailThatWasCutTogetherWithItsEndIsFoundWhenTheHashDoesNotFit() {
        var number = story.filed(DAY);
        int last = entries(number);
        tamper(number, "delete from ledger_entry where case_number = ? and seq = " + last);

        tamper(number, "update ledger_head set seq = seq - 1 where case_number = ?");

        assertThat(ledger.verify(number).isSound()).isFalse();
        assertThat(ledger.verify(number).fault()).isEqualTo(Fault.NOT_LINKED);
    }

    @Test
    void swappedEntriesAreNotLinked() {
        var number = story.filed(DAY);

        transaction.executeWithoutResult(status -> List.of("seq = -3|seq = 3", "seq = 3|seq = 4", "seq = 4|seq = -3")
                .forEach(move -> jdbc.update(
                        "update ledger_entry set " + move.split("\\|")[0] + " where case_number = ? and "
                                + move.split("\\|")[1],
                        number.value())));

        assertThat(ledger.verify(number)).isEqualTo(new Chain.Verification(entries(number), 3, Fault.NOT_LINKED));
    }

    @Test
    void anEntryAddedByHandIsFound() {
        var number = story.filed(DAY);
        int last = entries(number);

        tamper(number, """
                insert into ledger_entry (case_number, seq, occurred_on, recorded_at, actor_id, actor_name, acting_for,
                                          post, act, object, outcome, reason, legal_basis, diagram, payload_digest,
                                          previous_hash, hash)
                select case_number, seq + 1, occurred_on, recorded_at, actor_id, actor_name, acting_for, post, act,
                       object, outcome, reason, legal_basis, diagram, payload_digest, hash, hash
                from ledger_entry
                where case_number = ? and seq =\s""" + last);

        assertThat(ledger.verify(number)).isEqualTo(new Chain.Verification(last + 1, last + 1, Fault.CHANGED));
    }

    @Test
    void aCaseIsNotTouchedByTheTamperingWithAnother() {
        var number = story.filed(DAY);
        var other = story.filed(DAY);

        tamper(number, "update ledger_entry set outcome = 'X' where case_number = ? and seq = 2");

        assertThat(ledger.verify(number).isSound()).isFalse();
        assertThat(ledger.verify(other).isSound()).isTrue();
    }

    private int entries(CaseNumber number) {
        return ledger.entries(number).size();
    }

    private int seqOf(CaseNumber number, String act) {
        return ledger.latest(Matter.of(number), act).orElseThrow().seq();
    }

    private void tamper(CaseNumber number, String sql) {
        assertThat(jdbc.update(sql, number.value())).isEqualTo(1);
    }
}
