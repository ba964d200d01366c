package anjuan.document;

import anjuan.rulebook.ConfigurationFault;
import anjuan.rulebook.ConfigurationFile;
import anjuan.rulebook.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.io.ByteArrayResource;

/**
 * How numbers are written, as {@code config/numbering.yml} has it.
 *
 * @param pattern empty where none is written; with {place}, {prefix}, {year} and {serial}
 * @param prefixes the words of each kind
 */
public record NumberingRules(String pattern, Map<NumberKind, String> prefixes) {

    static final String ROOT = "numbering";

    private static final List<String> PARTS = List.of("{place}", "{prefix}", "{year}", "{serial}");
    /** What a number may be made of beside the parts: what can be read, printed and searched for. */
    private static final String READABLE = "[\\p{IsHan}\\p{L}\\p{N}〔〕（）()【】\\[\\]\\-—–/·.、 ]*";
    /** Longest pattern and prefix, in characters: a number fits the column of a paper. */
    private static final int MOST_OF_PATTERN = 40;

    private static final int MOST_OF_PREFIX = 16;

    /** As written: a kind may be one that the product does not have, or has no more; its name comes without underscores. */
    record Written(@Nullable String pattern, @Nullable Map<String, String> prefixes) {

        NumberingRules rules() {
            var known = new EnumMap<NumberKind, String>(NumberKind.class);
            named().forEach((name, prefix) -> kind(name).ifPresent(kind -> known.put(kind, prefix)));
            return new NumberingRules(Objects.requireNonNullElse(pattern, ""), known);
        }

        List<String> unknown() {
            return named().keySet().stream()
                    .filter(name -> kind(name).isEmpty())
                    .sorted()
                    .toList();
        }

        private Map<String, String> named() {
            return prefixes == null ? Map.of() : prefixes;
        }

        private static Optional<NumberKind> kind(String name) {
            return Arrays.stream(NumberKind.values())
                    .filter(kind -> kind.name().replace("_", "").equalsIgnoreCase(name.replace("_", "")))
                    .findFirst();
        }
    }

    public NumberingRules {
        prefixes = Map.copyOf(prefixes);
    }

    /**
     * Reads what was written; kinds that the product does not know are left out.
     *
     * @throws ConfigurationFault when it cannot be read at all
     */
    public static NumberingRules read(String content) {
        return written(file(content)).rules();
    }

    public String write() {
        var words = new LinkedHashMap<String, String>();
        for (var kind : NumberKind.values()) {
            if (prefixes.containsKey(kind)) {
                words.put(kind.name(), prefixes.get(kind));
            }
        }
        var rules = new LinkedHashMap<String, Object>();
        rules.put("pattern", pattern);
        rules.put("prefixes", words);
        return ConfigurationFile.write(Map.of(ROOT, rules));
    }

    /** What is wrong with a content; where it cannot be read at all, that. */
    public static List<ConfigurationFault> faults(String content) {
        try {
            var file = file(content);
            var written = written(file);
            var faults = new ArrayList<ConfigurationFault>();
            written.unknown()
                    .forEach(name -> faults.add(file.fault(ROOT + ".prefixes", Fault.of("PREFIX_OF_NOTHING", name))));
            faults.addAll(written.rules().faults(file));
            return List.copyOf(faults);
        } catch (ConfigurationFault unreadable) {
            return List.of(unreadable);
        }
    }

    /** The same with what another one says of the kinds that this one does not name. */
    NumberingRules or(NumberingRules other) {
        var all = new EnumMap<NumberKind, String>(other.prefixes());
        all.putAll(prefixes);
        return new NumberingRules(pattern, all);
    }

    private static Written written(ConfigurationFile file) {
        return file.read(ROOT, Bindable.of(Written.class));
    }

    private List<ConfigurationFault> faults(ConfigurationFile file) {
        var faults = new ArrayList<ConfigurationFault>();
        for (var part : PARTS) {
            int times = (pattern.length() - pattern.replace(part, "").length()) / part.length();
            if (times != 1) {
                faults.add(file.fault(ROOT + ".pattern", Fault.of("PATTERN_PART", part, times)));
            }
        }
        var rest = pattern;
        for (var part : PARTS) {
            rest = rest.replace(part, "");
        }
        if (!rest.matches(READABLE) || pattern.length() > MOST_OF_PATTERN) {
            faults.add(file.fault(ROOT + ".pattern", Fault.of("PATTERN_UNREADABLE", MOST_OF_PATTERN)));
        }
        var firstOf = new HashMap<String, NumberKind>();
        for (var kind : NumberKind.values()) {
            var key = ROOT + ".prefixes." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var prefix = prefixes.getOrDefault(kind, "");
            if (prefix.isBlank()) {
                faults.add(file.fault(key, Fault.of("PREFIX_MISSING", kind)));
            } else if (!prefix.matches(READABLE) || prefix.matches("\\d.*|.*\\d") || prefix.length() > MOST_OF_PREFIX) {
                faults.add(file.fault(key, Fault.of("PREFIX_UNREADABLE", prefix, MOST_OF_PREFIX)));
            } else if (firstOf.putIfAbsent(prefix, kind) != null) {
                faults.add(file.fault(key, Fault.of("PREFIX_TWICE", prefix)));
            }
        }
        return List.copyOf(faults);
    }

    /** Kinds whose numbers would be those that another kind was given under earlier rules. */
    public Map<NumberKind, NumberKind> takenFrom(NumberingRules earlier) {
        var taken = new EnumMap<NumberKind, NumberKind>(NumberKind.class);
        prefixes.forEach((kind, prefix) -> earlier.prefixes().forEach((other, before) -> {
            if (kind != other && before.equals(prefix)) {
                taken.put(kind, other);
            }
        }));
        return taken;
    }

    /** A number as it would be written. */
    public String number(String place, NumberKind kind, int year, int serial) {
        return pattern.replace("{place}", place)
                .replace("{prefix}", prefixes.getOrDefault(kind, ""))
                .replace("{year}", Integer.toString(year))
                .replace("{serial}", Integer.toString(serial));
    }

    private static ConfigurationFile file(String content) {
        return new ConfigurationFile(new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8), "numbering.yml"));
    }
}
