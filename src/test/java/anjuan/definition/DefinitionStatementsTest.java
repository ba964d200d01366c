package anjuan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.testing.AnjuanTest;
import anjuan.testing.CountedStatements;
import anjuan.testing.TableText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** However many versions of its own a bureau has, they are read with three statements; rolled back after each test. */
@AnjuanTest
@Transactional
class DefinitionStatementsTest {

    private static final String TABLE = "review-kind";

    @Autowired
    Definitions definitions;

    @Autowired
    CountedStatements counted;

    @Test
    void versionsAreReadWithThreeStatementsHoweverManyThereAre() {
        var text = TableText.delivered(TABLE);
        for (int turn = 0; turn < 6; turn++) {
            definitions.activate(Kind.TABLE, TABLE, text.replace("确定审核方式", "确定审核方式" + turn));
        }
        assertThat(definitions.versions(TABLE)).hasSizeGreaterThan(6);

        assertThat(statements(() -> definitions.versions(TABLE))).isLessThanOrEqualTo(3);
        assertThat(statements(definitions::active)).isLessThanOrEqualTo(3);
        assertThat(statements(() -> definitions.active(TABLE))).isLessThanOrEqualTo(3);
    }

    private long statements(Runnable reading) {
        long before = counted.count();
        reading.run();
        return counted.count() - before;
    }
}
