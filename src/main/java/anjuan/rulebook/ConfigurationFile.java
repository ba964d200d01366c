package anjuan.rulebook;

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
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * One YAML file of settings, read by itself.
 *
 * <p>Not imported into Spring's environment on purpose: there a stray {@code application.yml}, a system property or an
 * environment variable could shift a statutory limit unseen.
 */
public final class ConfigurationFile {

    private final String name;
    private final List<ConfigurationPropertySource> sources;

    public ConfigurationFile(Resource resource) {
        this.name = resource.getDescription();
        try {
            List<PropertySource<?>> documents = new YamlPropertySourceLoader().load(name, resource);
            this.sources = StreamSupport.stream(
                            ConfigurationPropertySources.from(documents).spliterator(), false)
                    .toList();
        } catch (IOException | RuntimeException notYaml) {
            throw new ConfigurationFault(
                    name, lineOf(notYaml), ConfigurationFault.WHOLE_FILE, Fault.of("NOT_YAML"), notYaml);
        }
    }

    public <T> T read(String key, Bindable<T> target) {
        try {
            return new Binder(sources)
                    .bind(key, target, new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseThrow(() -> fault(key, Fault.of("NOTHING_UNDER_KEY")));
        } catch (BindException refused) {
            throw explained(refused);
        }
    }

    /** Stops the start when a condition on the value under a key does not hold. */
    public void require(boolean holds, String key, String problem, String remedy) {
        require(holds, key, Fault.said(problem, remedy));
    }

    public void require(boolean holds, String key, Fault fault) {
        if (!holds) {
            throw fault(key, fault);
        }
    }

    public <T> T required(@Nullable T value, String key, String remedy) {
        return required(value, key, Fault.said("it is missing", remedy));
    }

    public <T> T required(@Nullable T value, String key, Fault fault) {
        if (value == null) {
            throw fault(key, fault);
        }
        return value;
    }

    public ConfigurationFault fault(String key, Fault fault) {
        return new ConfigurationFault(name, lineOf(find(key)), key, fault, null);
    }

    private ConfigurationFault explained(BindException refused) {
        if (refused.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
            ConfigurationProperty first =
                    unknown.getUnboundProperties().iterator().next();
            return new ConfigurationFault(
                    name, lineOf(first), first.getName().toString(), Fault.of("UNKNOWN_KEY"), refused);
        }
        ConfigurationProperty property = refused.getProperty();
        Class<?> type = refused.getTarget().getType().resolve(Object.class);
        return new ConfigurationFault(
                name, lineOf(property), refused.getName().toString(), notUnderstood(property, type), refused);
    }

    private static Fault notUnderstood(@Nullable ConfigurationProperty property, Class<?> type) {
        if (property == null) {
            return Fault.of("UNREADABLE");
        }
        var value = property.getValue();
        if (type.isEnum()) {
            return Fault.said(
                    "\"" + value + "\" is not understood",
                    Arrays.stream(type.getEnumConstants())
                            .map(Objects::toString)
                            .collect(Collectors.joining(", ", "Write one of ", ".")));
        }
        return switch (type.getSimpleName()) {
            case "Integer", "int" -> Fault.of("NO_NUMBER", value);
            case "Boolean", "boolean" -> Fault.of("NEITHER_TRUE_NOR_FALSE", value);
            case "LocalDate" -> Fault.of("NO_DATE", value);
            default -> Fault.of("NOT_UNDERSTOOD", value);
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

    /** Where the reader of YAML stopped. */
    private static @Nullable Integer lineOf(Exception notYaml) {
        return notYaml instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? Integer.valueOf(marked.getProblemMark().getLine() + 1)
                : null;
    }

    private static @Nullable Integer lineOf(@Nullable ConfigurationProperty property) {
        Origin origin = property == null ? null : property.getOrigin();
        if (origin instanceof PropertySourceOrigin wrapped) {
            origin = wrapped.getOrigin();
        }
        return origin instanceof TextResourceOrigin inText && inText.getLocation() != null
                ? Integer.valueOf(inText.getLocation().getLine() + 1)
                : null;
    }
}
