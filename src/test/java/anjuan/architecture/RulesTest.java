package anjuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.Anjuan;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules 2 to 6 and 10, and for each the small wrong class that it must reject. */
class RulesTest {

    private static final String WRONG = "anjuan.architecture.wrong";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(Anjuan.class);

    private static final JavaClasses WRONGS = new ClassFileImporter().importPackages(WRONG);

    /** What each rule must reject, by simple class names. */
    private static final Map<String, String> REJECTED = rejected();

    private static Map<String, String> rejected() {
        var rejected = new LinkedHashMap<String, String>();
        rejected.put("engine behind one door", "KnowsTheEngine");
        rejected.put("MyBatis in mappers", "ReadsWithMyBatis");
        rejected.put("mappers are inside", "PublicMapper");
        rejected.put("controllers meet no mapper", "ShortcutController");
        rejected.put("steps are inside", "PublicStep");
        rejected.put("steps open no transaction", "TransactionalStep");
        rejected.put("steps have one door", "TalkativeStep");
        rejected.put("time comes from the clock", "ReadsTheWall ReadsTheMachine");
        rejected.put("clocks are made once", "MakesItsOwnClock");
        rejected.put("old dates only in the engine", "KeepsOldDates");
        rejected.put("fields are not injected", "InjectedField");
        rejected.put("names say what a type is", "DateUtil");
        rejected.put("steps stay in the database", "CallingStep");
        rejected.put("steps reach nobody outside", "IndirectlyCallingStep");
        return rejected;
    }

    @TestFactory
    Stream<DynamicTest> theProductKeeps() {
        return Rules.ALL.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> theRuleRejects() {
        return REJECTED.entrySet().stream()
                .map(wrong -> DynamicTest.dynamicTest(wrong.getKey() + ": " + wrong.getValue(), () -> {
                    var result = Rules.ALL.get(wrong.getKey()).evaluate(WRONGS);

                    assertThat(result.hasViolation()).isTrue();
                    for (var name : wrong.getValue().split(" ")) {
                        assertThat(result.getFailureReport().toString()).contains(WRONG + "." + name);
                    }
                }));
    }

    @Test
    void everyRuleHasItsCounterExample() {
        assertThat(new TreeSet<>(REJECTED.keySet())).isEqualTo(new TreeSet<>(Rules.ALL.keySet()));
    }
}
