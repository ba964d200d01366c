package anjuan.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.Anjuan;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Rule 1: no cycles, no reach into another module's inside, only declared dependencies. */
class ModulesTest {

    private static final ImportOption TESTS_TOO = location -> true;

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        ApplicationModules.of(Anjuan.class).verify();
    }

    @Test
    void aCycleAReachInsideAndAnUndeclaredDependencyAreRejected() {
        var wrong = ApplicationModules.of("anjuan.architecture.wrong.modules", TESTS_TOO);

        assertThatThrownBy(wrong::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Cycle detected")
                .hasMessageContaining("non-exposed type")
                .hasMessageContaining("Allowed targets: none");
    }
}
