package anjuan.web;

import anjuan.task.Refusal;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Reads the fields of a page into the record that the API reads from JSON, and writes such a record out into fields, a
 * field of a part being named {@code part.field}, one of the second line of a list {@code list[1].field}. What is left
 * empty is absent; empty lines of a list are left out.
 */
@Component
class FormReader {

    /** A form, or why its fields are none; the fields are kept so that nothing typed is lost. */
    record Reading<F>(@Nullable F form, List<Refusal> refusals) {}

    private static final Pattern LINE = Pattern.compile("\\[(\\d{1,4})]");
    private static final int FEWEST_LINES = 3;
    private static final int SPARE_LINES = 1;

    private final ObjectMapper json;

    FormReader(ObjectMapper json) {
        this.json = json;
    }

    <F extends Record> Reading<F> read(Class<F> type, Map<String, String> fields) {
        var known = names(type, "");
        var left = closedUp(fields);
        left.keySet().removeIf(name -> !known.contains(anyLine(name)));
        left.values().removeIf(String::isBlank);
        var refusals = new ArrayList<Refusal>();
        while (true) {
            try {
                var form = json.convertValue(nested(left), type);
                return new Reading<>(refusals.isEmpty() ? form : null, refusals);
            } catch (IllegalArgumentException unreadable) {
                var field = field(unreadable);
                refusals.add(new Refusal(field, "INVALID", List.of()));
                if (field == null || left.remove(field) == null) {
                    return new Reading<>(null, refusals);
                }
            }
        }
    }

    /** The fields with the lines of each list numbered without gaps, empty lines left out. */
    Map<String, String> closedUp(Map<String, String> fields) {
        var lines = new HashMap<String, TreeMap<Integer, Integer>>();
        fields.forEach((name, value) -> {
            var line = LINE.matcher(name);
            if (line.find() && !value.isBlank()) {
                lines.computeIfAbsent(name.substring(0, line.start()), list -> new TreeMap<>())
                        .put(Integer.valueOf(line.group(1)), 0);
            }
        });
        lines.values().forEach(used -> {
            int next = 0;
            for (var line : used.entrySet()) {
                line.setValue(next++);
            }
        });
        var closed = new HashMap<String, String>();
        fields.forEach((name, value) -> {
            var line = LINE.matcher(name);
            if (!line.find()) {
                closed.put(name, value);
                return;
            }
            var list = name.substring(0, line.start());
            var at = lines.getOrDefault(list, new TreeMap<>()).get(Integer.valueOf(line.group(1)));
            if (at != null) {
                closed.put(list + '[' + at + ']' + name.substring(line.end()), value);
            }
        });
        return closed;
    }

    /** The values of a form by field name, as texts, or true and false. */
    Map<String, Object> fields(Record form) {
        var fields = new LinkedHashMap<String, Object>();
        for (var component : form.getClass().getRecordComponents()) {
            put(fields, component.getName(), value(component, form));
        }
        return fields;
    }

    /** How many lines of each list of a form a page shows: those that are filled, and one more to fill. */
    Map<String, Integer> lines(Class<? extends Record> type, Map<String, ?> fields) {
        var lines = new HashMap<String, Integer>();
        for (var component : type.getRecordComponents()) {
            if (List.class.isAssignableFrom(component.getType())) {
                long filled = fields.keySet().stream()
                        .filter(name -> name.startsWith(component.getName() + '['))
                        .map(name -> name.substring(0, name.indexOf(']')))
                        .distinct()
                        .count();
                lines.put(component.getName(), Math.max(FEWEST_LINES, (int) filled + SPARE_LINES));
            }
        }
        return lines;
    }

    /** The words that each enumerated field may hold; those of a list under {@code list.field}. */
    Map<String, List<String>> options(Class<? extends Record> type) {
        var options = new HashMap<String, List<String>>();
        for (var component : type.getRecordComponents()) {
            var each = each(component);
            if (each.isEnum()) {
                options.put(
                        component.getName(),
                        Arrays.stream(each.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .toList());
            } else if (each.isRecord()) {
                options(each.asSubclass(Record.class))
                        .forEach((name, words) -> options.put(component.getName() + '.' + name, words));
            }
        }
        return options;
    }

    private void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value instanceof Record part) {
            fields(part).forEach((inner, one) -> fields.put(name + '.' + inner, one));
        } else if (value instanceof List<?> list) {
            for (int line = 0; line < list.size(); line++) {
                put(fields, name + '[' + line + ']', list.get(line));
            }
        } else if (value instanceof Boolean || value == null) {
            fields.put(name, value);
        } else {
            fields.put(name, value.toString());
        }
    }

    /** The type of a field, or of what a list of it holds. */
    private static Class<?> each(RecordComponent component) {
        return List.class.isAssignableFrom(component.getType())
                        && component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> held
                ? held
                : component.getType();
    }

    private static Set<String> names(Class<? extends Record> type, String prefix) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> {
                    var isList = List.class.isAssignableFrom(component.getType());
                    var name = prefix + component.getName() + (isList ? "[]" : "");
                    var each = each(component);
                    return each.isRecord()
                            ? names(each.asSubclass(Record.class), name + '.').stream()
                            : Stream.of(name);
                })
                .collect(Collectors.toSet());
    }

    private static String anyLine(String name) {
        return LINE.matcher(name).replaceAll("[]");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> nested(Map<String, String> flat) {
        var nested = new TreeMap<String, Object>();
        new TreeMap<>(flat).forEach((name, value) -> {
            int dot = name.indexOf('.');
            var first = dot < 0 ? name : name.substring(0, dot);
            if (dot < 0) {
                nested.put(first, value);
            } else {
                ((Map<String, String>) nested.computeIfAbsent(first, part -> new HashMap<String, String>()))
                        .put(name.substring(dot + 1), value);
            }
        });
        var read = new HashMap<String, Object>();
        var lists = new HashMap<String, TreeMap<Integer, Object>>();
        nested.forEach((name, value) -> {
            var part = value instanceof Map<?, ?> inner ? nested((Map<String, String>) inner) : value;
            var line = LINE.matcher(name);
            if (line.find()) {
                lists.computeIfAbsent(name.substring(0, line.start()), list -> new TreeMap<>())
                        .put(Integer.valueOf(line.group(1)), part);
            } else {
                read.put(name, part);
            }
        });
        lists.forEach((name, lines) -> read.put(name, List.copyOf(lines.values())));
        return read;
    }

    private static @Nullable String field(IllegalArgumentException unreadable) {
        if (!(unreadable.getCause() instanceof JsonMappingException mapping)) {
            return null;
        }
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static @Nullable Object value(RecordComponent component, Record form) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), form);
    }
}
