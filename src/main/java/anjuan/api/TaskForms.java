package anjuan.api;

import anjuan.access.Role;
import anjuan.task.Desk;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes the forms of all tasks from the records that they are read into, so that the description cannot be wrong. */
@Component
class TaskForms {

    enum Kind {
        /** Open while the engine says so. */
        TASK,
        /** Open in certain stages. */
        MESSAGE
    }

    record Described(String id, String title, Kind kind, Role role, String legalBasis, List<Field> fields) {}

    /**
     * @param type string, boolean, integer, number, date, object or array
     * @param maxLength most characters
     * @param values the words that may be given
     * @param fields of an object, or of each element of an array
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(
            String name,
            String type,
            boolean required,
            @Nullable Integer maxLength,
            @Nullable List<String> values,
            @Nullable List<Field> fields) {}

    private final Desk desk;
    private final Wording wording;

    TaskForms(Desk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    List<Described> all() {
        return desk.roles().keySet().stream().map(this::described).toList();
    }

    private Described described(String id) {
        var page = desk.page(id);
        return new Described(
                id,
                wording.word("task." + id + ".title"),
                page.openIn().isEmpty() ? Kind.TASK : Kind.MESSAGE,
                page.role(),
                page.legalBasis(),
                fields(page.formType()));
    }

    private static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(TaskForms::field).toList();
    }

    private static Field field(RecordComponent component) {
        var type = component.getType();
        boolean isArray = Collection.class.isAssignableFrom(type);
        var element = isArray ? element(component.getGenericType()) : type;
        var accessor = component.getAccessor();
        boolean required = accessor.isAnnotationPresent(NotNull.class)
                || accessor.isAnnotationPresent(NotBlank.class)
                || accessor.isAnnotationPresent(NotEmpty.class);
        var size = type == String.class ? accessor.getAnnotation(Size.class) : null;
        return new Field(
                component.getName(),
                isArray ? "array" : typeName(type),
                required,
                size == null ? null : size.max(),
                element.isEnum()
                        ? Arrays.stream(element.getEnumConstants())
                                .map(Object::toString)
                                .toList()
                        : null,
                element.isRecord() ? fields(element) : null);
    }

    private static String typeName(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "integer";
        }
        if (type == BigDecimal.class) {
            return "number";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        return type.isRecord() ? "object" : "string";
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> one
                ? one
                : Object.class;
    }
}
