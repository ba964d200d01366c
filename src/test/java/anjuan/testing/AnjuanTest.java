package anjuan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application: one shared context with the demonstration's organisation and no cases, on the
 * database that the build asks for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SavedDiagrams.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "anjuan.demo.cases=false",
            "anjuan.deadline.sweep=PT12H",
            "anjuan.definition.sweep=PT12H",
            "anjuan.rulebook.sweep=PT12H",
            "anjuan.document.store=target/blobs",
            "anjuan.document.refuse-wrong-fields=true",
            "camunda.bpm.job-execution.enabled=false"
        })
@AutoConfigureMockMvc
@Tag("database")
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
public @interface AnjuanTest {}
