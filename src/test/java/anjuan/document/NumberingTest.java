package anjuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.officer.Bureau;
import anjuan.testing.AnjuanTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AnjuanTest
class NumberingTest {

    @Autowired
    Numbering numbering;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void numbersCountPerBureauKindAndYear() {
        assertThat(next("a", NumberKind.FILING, 2031)).isEqualTo("云市监立〔2031〕1号");
        assertThat(next("a", NumberKind.FILING, 2031)).isEqualTo("云市监立〔2031〕2号");
        assertThat(next("a", NumberKind.PENALTY_DECISION, 2031)).isEqualTo("云市监处罚〔2031〕1号");
        assertThat(next("a", NumberKind.PENALTY_NOTICE, 2031)).isEqualTo("云市监罚告〔2031〕1号");
        assertThat(next("a", NumberKind.NO_PENALTY_DECISION, 2031)).isEqualTo("云市监不罚〔2031〕1号");
        assertThat(next("a", NumberKind.FILING, 2032)).isEqualTo("云市监立〔2032〕1号");
        assertThat(next("b", NumberKind.FILING, 2031)).isEqualTo("云市监立〔2031〕1号");
    }

    @Test
    void aNumberThatWasRolledBackIsGivenAgain() {
        next("rolled-back", NumberKind.FILING, 2031);
        transaction.executeWithoutResult(status -> {
            assertThat(numbering.next(bureau("rolled-back"), NumberKind.FILING, LocalDate.of(2031, 3, 2)))
                    .isEqualTo("云市监立〔2031〕2号");
            status.setRollbackOnly();
        });

        assertThat(next("rolled-back", NumberKind.FILING, 2031)).isEqualTo("云市监立〔2031〕2号");
    }

    @Test
    void theFirstOfAYearIsGivenOnceHoweverManyAskAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        var numbers = new ArrayList<String>();
        try {
            Callable<String> asking = () -> next("rushed", NumberKind.PENALTY_DECISION, 2033);
            for (var answer : pool.invokeAll(Collections.nCopies(40, asking))) {
                numbers.add(answer.get());
            }
        } finally {
            pool.shutdownNow();
        }

        var expected = new ArrayList<String>();
        for (int serial = 1; serial <= 40; serial++) {
            expected.add("云市监处罚〔2033〕" + serial + "号");
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatHasNumbersIsTheFilingOrAPaperOfTheSameName() {
        for (var kind : NumberKind.values()) {
            if (kind != NumberKind.FILING) {
                assertThat(PaperKind.valueOf(kind.name()).form()).isPositive();
            }
        }
        assertThat(next("c", NumberKind.MEASURE_DECISION, 2031)).isEqualTo("云市监强制〔2031〕1号");
        assertThat(next("c", NumberKind.PUBLIC_NOTICE, 2031)).isEqualTo("云市监罚送告〔2031〕1号");
    }

    private String next(String bureau, NumberKind kind, int year) {
        return transaction.execute(status -> numbering.next(bureau(bureau), kind, LocalDate.of(year, 3, 2)));
    }

    private static Bureau bureau(String id) {
        return new Bureau(id, null, id + "/", "YX", "云溪县市场监督管理局", "云", Bureau.Level.COUNTY);
    }
}
