package anjuan.web;

import anjuan.task.Refusal;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Reads the fields of a page into the record that the API reads from JSON, and writes such a record out into fields, a
 * field of a part being named {@code part.field}. What is left empty is absent.
 */
@Component
class FormReader {

    /** A form, or why its fields are none; the fields are kept so that nothing typed is lost. */
    record Reading<F>(@Nullable F form, List<Refusal> refusals) {}

    private final ObjectMapper json;

    FormReader(ObjectMapper json) {
        this.json = json;
    }

    <F extends Record> Reading<F> read(Class<F> type, Map<String, String> fields) {
        var left = new HashMap<>(fields);
        left.keySet().retainAll(names(type, ""));
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

    /** The values of a form by field name, as texts, or true and false. */
    Map<String, Object> fields(Record form) {
        var fields = new LinkedHashMap<String, Object>();
        for (var component : form.getClass().getRecordComponents()) {
            var value = value(component, form);
            if (value instanceof Record part) {
                fields(part).forEach((name, inner) -> fields.put(component.getName() + '.' + name, inner));
            } else if (value instanceof Boolean || value == null) {
                fields.put(component.getName(), value);
            } else {
                fields.put(component.getName(), value.toString());
            }
        }
        return fields;
    }

    /** The words that each enumerated field may hold. */
    Map<String, List<String>> options(Class<? extends Record> type) {
        var options = new HashMap<String, List<String>>();
        for (var component : type.getRecordComponents()) {
            if (component.getType().isEnum()) {
                options.put(
                        component.getName(),
                        Arrays.stream(component.getType().getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .toList());
            }
        }
        return options;
    }

    @SuppressWarnings("unchecked")
    private static java.util.Set<String> names(Class<? extends Record> type, String prefix) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getType().isRecord()
                        ? names((Class<? extends Record>) component.getType(), prefix + component.getName() + '.')
                                .stream()
                        : java.util.stream.Stream.of(prefix + component.getName()))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> nested(Map<String, String> flat) {
        var nested = new HashMap<String, Object>();
        flat.forEach((name, value) -> {
            int dot = name.indexOf('.');
            if (dot < 0) {
                nested.put(name, value);
            } else {
                ((Map<String, Object>)
                                nested.computeIfAbsent(name.substring(0, dot), part -> new HashMap<String, Object>()))
                        .put(name.substring(dot + 1), value);
            }
        });
        return nested;
    }

    private static @Nullable String field(IllegalArgumentException unreadable) {
        return unreadable.getCause() instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .collect(Collectors.joining("."))
                : null;
    }

    private static @Nullable Object value(RecordComponent component, Record form) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), form);
    }
}
