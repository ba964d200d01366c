package anjuan.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import anjuan.testing.AnjuanTest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.security.access.AccessDeniedException;

/** The bureau that the setting names keeps the rules; one that there is not stops the start. */
@AnjuanTest
class RuleKeepersTest {

    @Autowired
    Organisation organisation;

    @Autowired
    OfficerMapper mapper;

    @Autowired
    RuleKeepers inTheDemonstration;

    @Test
    void theDemonstrationNamesTheBureauOfItsTwoAdministrators() {
        assertThat(inTheDemonstration.bureau())
                .hasValueSatisfying(bureau -> assertThat(bureau.id()).isEqualTo("yz"));
        assertThatCode(() -> inTheDemonstration.require(administratorOf("yz"))).doesNotThrowAnyException();
        assertThatExceptionOfType(RulesKeptElsewhere.class)
                .isThrownBy(() -> inTheDemonstration.require(administratorOf("dh")))
                .satisfies(kept -> assertThat(kept.keeper())
                        .isEqualTo(organisation.bureau("yz").name()));
    }

    @Test
    void whereNoneIsNamedTheAdministratorsOfEveryBureauKeepThem() {
        var keepers = new RuleKeepers(" ", organisation);
        keepers.start();

        assertThat(keepers.bureau()).isEmpty();
        for (var bureau : List.of("yz", "dh", "nj")) {
            assertThatCode(() -> keepers.require(administratorOf(bureau))).doesNotThrowAnyException();
        }
    }

    @Test
    void whoIsNoAdministratorIsNotToldWhoKeepsThem() {
        var head = organisation.officer("shi.fuju");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> inTheDemonstration.require(head))
                .isNotInstanceOf(RulesKeptElsewhere.class);
        assertThat(inTheDemonstration.mayChange(head)).isFalse();
    }

    @Test
    void aBureauThatThereIsNotStopsTheStartAndTheMessageNamesThoseThatThereAre() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RuleKeepers("yunzhou", organisation).start())
                .withMessageContaining("anjuan.rules.kept-by names the bureau \"yunzhou\"")
                .withMessageContaining("yz " + organisation.bureau("yz").name())
                .withMessageContaining("or leave it empty");
        assertThat(inTheDemonstration.isRunning()).isTrue();
        assertThat(inTheDemonstration.getPhase()).isLessThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
    }

    @Test
    void beforeAFirstStartOnlyTheBureauThatItMakesMayBeNamed() {
        var empty = new Organisation(mapper) {
            @Override
            public Collection<Bureau> bureaus() {
                return List.of();
            }
        };

        assertThatCode(() -> new RuleKeepers("main", empty).start()).doesNotThrowAnyException();
        assertThatCode(() -> new RuleKeepers("", empty).start()).doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> new RuleKeepers("yz", empty).start())
                .withMessageContaining("name one of: main");
    }

    private static Officer administratorOf(String bureau) {
        return new Officer(
                "x", "x", "系统管理员", bureau, bureau + "-office", Set.of(Post.ADMINISTRATOR), null, null, false);
    }
}
