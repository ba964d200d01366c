package anjuan.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The JSON schemas of {@code config/exchange}, one for each kind of message. */
@Component
class Schemas {

    private static final String ENDING = ".schema.json";

    private final Map<String, JsonSchema> byKind = new TreeMap<>();
    private final ObjectMapper json = new ObjectMapper();

    Schemas() {
        var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        var settings = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:config/exchange/*" + ENDING);
            for (var file : files) {
                var name = String.valueOf(file.getFilename());
                try (var stream = file.getInputStream()) {
                    byKind.put(
                            name.substring(0, name.length() - ENDING.length()),
                            factory.getSchema(json.readTree(stream), settings));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schemas of config/exchange", e);
        }
    }

    boolean has(String kind) {
        return byKind.containsKey(kind);
    }

    /** What a message has against its schema, in words; nothing where it fits. */
    Optional<String> faults(String kind, String body) {
        try {
            var faults = byKind.get(kind).validate(json.readTree(body)).stream()
                    .map(ValidationMessage::getMessage)
                    .sorted()
                    .collect(Collectors.joining("; "));
            return faults.isEmpty() ? Optional.empty() : Optional.of(faults);
        } catch (JsonProcessingException broken) {
            return Optional.of(String.valueOf(broken.getOriginalMessage()));
        }
    }
}
