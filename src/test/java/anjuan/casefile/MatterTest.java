package anjuan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The name under which the engine, the clocks and the addresses know a thing on a case. */
class MatterTest {

    private static final CaseNumber CASE = CaseNumber.of("YZ", 2026, 1);

    @Test
    void isReadAsItWasWritten() {
        var seizure = Matter.of(CASE, Matter.Kind.SEIZURE, 2);

        assertThat(seizure.key()).isEqualTo("YZ-2026-00001#S2");
        assertThat(Matter.ofKey(seizure.key())).isEqualTo(seizure);
        assertThat(seizure.serial()).isEqualTo(2);
        assertThat(seizure.is(Matter.Kind.SEIZURE)).isTrue();
        assertThat(seizure.is(Matter.Kind.PRESERVATION)).isFalse();
        assertThat(Matter.ofKey("YZ-2026-00001")).isEqualTo(Matter.of(CASE));
        assertThat(Matter.of(CASE).isWholeCase()).isTrue();
    }

    @Test
    void eachKindHasALetterOfItsOwn() {
        assertThat(Arrays.stream(Matter.Kind.values())
                        .map(kind -> Matter.of(CASE, kind, 1).id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void takesNothingElseForOne() {
        for (var wrong : new String[] {"s1", "S", "S0", "S12345", "S1 ", "P1#S2", "'; drop"}) {
            assertThat(Matter.isWellFormed(wrong)).as(wrong).isFalse();
            assertThatThrownBy(() -> new Matter(CASE, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Matter.ofKey("YZ-2026-00001#")).isInstanceOf(IllegalArgumentException.class);
    }
}
