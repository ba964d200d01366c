package anjuan.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;

/**
 * One YAML file of settings, read by itself.
 *
 * <p>Not imported into Spring's environment on purpose: there a stray {@code application.yml}, a system property or an
 * environment variable could shift a statutory limit unseen.
 */
public final class ConfigurationFile {

    private static final int MOST_CHARACTERS = 300_000;
    private static final int DEEPEST = 20;

    private final String name;
    private final List<ConfigurationPropertySource> sources;

    /** @throws ConfigurationFault when it is no YAML, or such as no file of settings is: references, much text, deep nesting */
    public ConfigurationFile(Resource resource) {
        this(resource, false);
    }

    /** A file of the product, which may refer to what stands in it before; nobody else brings such a one. */
    public static ConfigurationFile packaged(Resource resource) {
        return new ConfigurationFile(resource, true);
    }

    private ConfigurationFile(Resource resource, boolean isPackaged) {
        this.name = resource.getDescription();
        try {
            if (!isPackaged) {
                requireHarmless(resource);
            }
            List<PropertySource<?>> documents = new YamlPropertySourceLoader().load(name, resource);
            this.sources = StreamSupport.stream(
                            ConfigurationPropertySources.from(documents).spliterator(), false)
                    .toList();
        } catch (ConfigurationFault harmful) {
            throw harmful;
        } catch (IOException | RuntimeException notYaml) {
            throw new ConfigurationFault(
                    name, lineOf(notYaml), ConfigurationFault.WHOLE_FILE, Fault.of("NOT_YAML"), notYaml);
        }
    }

    /** A reference that stands for itself, or for ever more of the same, would take all memory once it is followed. */
    private void requireHarmless(Resource resource) throws IOException {
        var text = resource.getContentAsString(StandardCharsets.UTF_8);
        if (text.length() > MOST_CHARACTERS) {
            throw harmful(null);
        }
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        int depth = 0;
        for (var event : new Yaml(options).parse(new StringReader(text))) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof AliasEvent || depth > DEEPEST) {
                throw harmful(event.getStartMark().getLine() + 1);
            }
        }
    }

    private ConfigurationFault harmful(@Nullable Integer line) {
        return new ConfigurationFault(name, line, ConfigurationFault.WHOLE_FILE, Fault.of("NOT_YAML"), null);
    }

    /** Settings as a file of them, in blocks. */
    public static String write(Map<String, ?> settings) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(settings);
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
