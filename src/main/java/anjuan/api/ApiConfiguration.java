package anjuan.api;

import anjuan.casefile.CaseNumber;
import anjuan.officer.Officer;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the interface reads JSON and how it describes itself. */
@Configuration
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Anjuan",
                        version = "1",
                        description =
                                "案卷 (case files) of intellectual-property enforcement: lodge clues, work through the"
                                        + " inbox, read cases, do tasks. Errors are {code, message, fields}; the language of"
                                        + " messages follows Accept-Language (zh, en). With an Idempotency-Key on a POST, the"
                                        + " same request of the same person has one effect and one answer for seven days."
                                        + " GET /api/tasks lists the form of every task."),
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(
        name = "basic",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "User name and password of a person, with every request; the rights are those of the pages.")
class ApiConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Officer.class)
                .replaceWithSchema(CaseNumber.class, new StringSchema().example("YZ-2026-00001"));
    }

    /** Half-read JSON is broken JSON: text behind the end, a field given twice, a number where a word is asked for. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer strictJson() {
        return builder -> builder.featuresToEnable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }
}
