package anjuan.deadline;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/**
 * One YAML file of settings, read by itself.
 *
 * <p>Not imported into Spring's environment on purpose: there a stray {@code application.yml}, a system property or an
 * environment variable could shift a statutory limit unseen.
 */
final class ConfigurationFile {

    private final String name;
    private final List<ConfigurationPropertySource> sources;

    ConfigurationFile(Resource resource) {
        this.name = resource.getDescription();
        try {
            List<PropertySource<?>> documents = new YamlPropertySourceLoader().load(name, resource);
            this.sources = StreamSupport.stream(
                            ConfigurationPropertySources.from(documents).spliterator(), false)
                    .toList();
        } catch (IOException | RuntimeException notYaml) {
            throw new ConfigurationFault(
                    name,
                    "the whole file",
                    "it cannot be read as YAML: " + notYaml.getMessage(),
                    "Mend the line that the reader names, or remove the file to use the packaged one.",
                    notYaml);
        }
    }

    <T> T read(String key, Bindable<T> target) {
        try {
            return new Binder(sources)
                    .bind(key, target, new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseThrow(() -> fault(key, "nothing is under this key", "Put the settings under it."));
        } catch (BindException refused) {
            throw explained(refused);
        }
    }

    /** Stops the start when a condition on the value under a key does not hold. */
    void require(boolean holds, String key, String problem, String remedy) {
        if (!holds) {
            throw fault(key, problem, remedy);
        }
    }

    <T> T required(@Nullable T value, String key, String remedy) {
        if (value == null) {
            throw fault(key, "it is missing", remedy);
        }
        return value;
    }

    ConfigurationFault fault(String key, String problem, String remedy) {
        return new ConfigurationFault(placeOf(find(key)), key, problem, remedy);
    }

    private ConfigurationFault explained(BindException refused) {
        if (refused.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
            ConfigurationProperty first =
                    unknown.getUnboundProperties().iterator().next();
            return new ConfigurationFault(
                    placeOf(first),
                    first.getName().toString(),
                    "no such key is known",
                    "Correct its spelling or remove it; the packaged file shows every key.",
                    refused);
        }
        ConfigurationProperty property = refused.getProperty();
        Class<?> type = refused.getTarget().getType().resolve(Object.class);
        return new ConfigurationFault(
                placeOf(property),
                refused.getName().toString(),
                property == null ? "it cannot be read" : "\"" + property.getValue() + "\" is not understood",
                remedyFor(type),
                refused);
    }

    private static String remedyFor(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Objects::toString)
                    .collect(Collectors.joining(", ", "Write one of ", "."));
        }
        return switch (type.getSimpleName()) {
            case "Integer", "int" -> "Write a whole number.";
            case "Boolean", "boolean" -> "Write true or false.";
            case "LocalDate" -> "Write a date such as 2026-01-31.";
            default -> "Compare it with the packaged file.";
        };
    }

    private @Nullable ConfigurationProperty find(String key) {
        ConfigurationPropertyName wanted = ConfigurationPropertyName.of(key);
        return sources.stream()
                .map(source -> source.getConfigurationProperty(wanted))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String placeOf(@Nullable ConfigurationProperty property) {
        Origin origin = property == null ? null : property.getOrigin();
        if (origin instanceof PropertySourceOrigin wrapped) {
            origin = wrapped.getOrigin();
        }
        if (origin instanceof TextResourceOrigin inText && inText.getLocation() != null) {
            return name + " line " + (inText.getLocation().getLine() + 1);
        }
        return name;
    }
}
