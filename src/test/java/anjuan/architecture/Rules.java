package anjuan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import anjuan.Anjuan;
import anjuan.engine.Step;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.transaction.annotation.Transactional;

/** Rules 2 to 6 and 10 of the architecture, by the names under which tests report them. */
final class Rules {

    static final ArchRule ENGINE_BEHIND_ONE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("anjuan.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a move to a maintained fork must be a change of imports in one package");

    static final ArchRule MYBATIS_IN_MAPPERS = noClasses()
            .that(areNeitherMappersNorTypeHandlers())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.ibatis..");

    static final ArchRule MAPPERS_ARE_INSIDE = classes()
            .that()
            .haveSimpleNameEndingWith("Mapper")
            .should()
            .bePackagePrivate()
            .because("tables belong to one module");

    static final ArchRule CONTROLLERS_MEET_NO_MAPPER = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Api")
            .should()
            .dependOnClassesThat(resideInAPackage("anjuan..").and(simpleNameEndingWith("Mapper")));

    static final ArchRule STEPS_ARE_INSIDE = steps().should().bePackagePrivate();

    static final ArchRule STEPS_OPEN_NO_TRANSACTION = steps().should()
            .notBeAnnotatedWith(Transactional.class)
            .andShould(haveNoTransactionalMethod())
            .because("a refusal that passes a transactional bean spoils the engine's transaction");

    static final ArchRule STEPS_HAVE_ONE_DOOR = steps().should(haveOneConstructorAndOnePublicMethod());

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(describe("reads the time without a clock", Rules::readsTimeWithoutClock))
            .because("the business date of the demonstration moves, and tests set it");

    static final ArchRule CLOCKS_ARE_MADE_ONCE = noClasses()
            .that()
            .doNotBelongToAnyOf(Anjuan.class)
            .and()
            .resideOutsideOfPackage("anjuan.demo")
            .should()
            .callMethodWhere(describe(
                    "makes a clock of the machine",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getTarget().getName().startsWith("system")));

    static final ArchRule OLD_DATES_ONLY_IN_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("anjuan.engine..")
            .should()
            .dependOnClassesThat(type(Date.class));

    static final ArchRule FIELDS_ARE_NOT_INJECTED = fields().should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .andShould()
            .notBeAnnotatedWith("jakarta.annotation.Resource")
            .andShould()
            .notBeAnnotatedWith("jakarta.inject.Inject");

    static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto|VO|Base)$")
            .orShould(haveSimpleNameStartingWithAbstract());

    static final ArchRule STEPS_STAY_IN_THE_DATABASE = noClasses()
            .that()
            .implement(Step.class)
            .should()
            .dependOnClassesThat(reachOutside().or(resideInAPackage("java.nio.file..")))
            .because("outward effects go through the outbox");

    static final ArchRule STEPS_REACH_NOBODY_OUTSIDE = steps().should(reachNobodyOutsideThroughOurClasses());

    /** Every rule, by its name. */
    static final Map<String, ArchRule> ALL = all();

    private Rules() {}

    private static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("engine behind one door", ENGINE_BEHIND_ONE_DOOR);
        rules.put("MyBatis in mappers", MYBATIS_IN_MAPPERS);
        rules.put("mappers are inside", MAPPERS_ARE_INSIDE);
        rules.put("controllers meet no mapper", CONTROLLERS_MEET_NO_MAPPER);
        rules.put("steps are inside", STEPS_ARE_INSIDE);
        rules.put("steps open no transaction", STEPS_OPEN_NO_TRANSACTION);
        rules.put("steps have one door", STEPS_HAVE_ONE_DOOR);
        rules.put("time comes from the clock", TIME_COMES_FROM_THE_CLOCK);
        rules.put("clocks are made once", CLOCKS_ARE_MADE_ONCE);
        rules.put("old dates only in the engine", OLD_DATES_ONLY_IN_THE_ENGINE);
        rules.put("fields are not injected", FIELDS_ARE_NOT_INJECTED);
        rules.put("names say what a type is", NAMES_SAY_WHAT_A_TYPE_IS);
        rules.put("steps stay in the database", STEPS_STAY_IN_THE_DATABASE);
        rules.put("steps reach nobody outside", STEPS_REACH_NOBODY_OUTSIDE);
        return rules;
    }

    private static GivenClassesConjunction steps() {
        return classes().that().implement(Step.class);
    }

    private static DescribedPredicate<JavaClass> areNeitherMappersNorTypeHandlers() {
        return describe("are neither mappers nor type handlers", javaClass -> {
            var outermost = javaClass;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            var name = outermost.getSimpleName();
            return !name.endsWith("Mapper") && !name.endsWith("TypeHandler");
        });
    }

    private static DescribedPredicate<JavaClass> reachOutside() {
        return resideInAnyPackage(
                        "java.net..",
                        "javax.net..",
                        "jakarta.mail..",
                        "org.springframework.mail..",
                        "org.springframework.web.client..",
                        "org.springframework.web.reactive.function.client..")
                .and(DescribedPredicate.not(
                        nameMatching("java\\.net\\.(URI|URL|URISyntaxException|MalformedURLException)")))
                .or(nameMatching("java\\.lang\\.(ProcessBuilder|Runtime|Process)"))
                .as("reach outside the database");
    }

    /** ArchUnit's own transitive search runs through the JDK, where everything depends on everything. */
    private static ArchCondition<JavaClass> reachNobodyOutsideThroughOurClasses() {
        return condition("reach nobody outside through our classes", (step, events) -> {
            var seen = new LinkedHashSet<JavaClass>(Set.of(step));
            var open = new ArrayDeque<JavaClass>(seen);
            while (!open.isEmpty()) {
                var from = open.remove();
                for (var dependency : from.getDirectDependenciesFromSelf()) {
                    var to = dependency.getTargetClass();
                    if (reachOutside().test(to)) {
                        events.add(SimpleConditionEvent.violated(
                                step, step.getName() + " reaches " + to.getName() + " through " + from.getName()));
                    } else if (to.getPackageName().startsWith("anjuan") && seen.add(to)) {
                        open.add(to);
                    }
                }
            }
        });
    }

    private static ArchCondition<JavaClass> haveNoTransactionalMethod() {
        return condition("have no transactional method", (step, events) -> step.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(Transactional.class))
                .forEach(method -> events.add(SimpleConditionEvent.violated(step, method.getFullName()))));
    }

    private static ArchCondition<JavaClass> haveOneConstructorAndOnePublicMethod() {
        return condition("have one constructor and one public method", (step, events) -> {
            Set<JavaConstructor> constructors = step.getConstructors();
            long open = step.getMethods().stream().filter(Rules::isOpen).count();
            if (constructors.size() != 1 || open != 1) {
                events.add(SimpleConditionEvent.violated(
                        step,
                        "%s has %d constructors and %d public methods"
                                .formatted(step.getName(), constructors.size(), open)));
            }
        });
    }

    private static boolean isOpen(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static ArchCondition<JavaClass> haveSimpleNameStartingWithAbstract() {
        return condition("have a simple name starting with Abstract", (javaClass, events) -> {
            if (javaClass.getSimpleName().startsWith("Abstract")) {
                events.add(SimpleConditionEvent.satisfied(javaClass, javaClass.getName()));
            }
        });
    }

    private static boolean readsTimeWithoutClock(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getTarget().getName();
        boolean isNow = owner.startsWith("java.time.")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return isNow || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}
