package anjuan.task;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a form's own constraints find into refusals at its fields. */
@Component
public class FormCheck {

    private final Validator validator;

    FormCheck(Validator validator) {
        this.validator = validator;
    }

    /** The refusals that the constraints of a form give, in the order of its fields; empty when it is well formed. */
    public List<Refusal> check(Record form) {
        var order = Arrays.stream(form.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return validator.validate(form).stream()
                .map(FormCheck::refusal)
                .sorted(Comparator.comparingInt(refusal -> order.indexOf(firstName(refusal.field()))))
                .toList();
    }

    private static String firstName(@Nullable String path) {
        return String.valueOf(path).split("[.\\[]", 2)[0];
    }

    private static Refusal refusal(ConstraintViolation<Record> violation) {
        var field = violation.getPropertyPath().toString();
        var constraint = violation.getConstraintDescriptor();
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> Refusal.at(field, "REQUIRED");
            case "Size" ->
                Refusal.at(field, "TOO_LONG", constraint.getAttributes().get("max"));
            case "PositiveOrZero", "Positive", "Digits", "DecimalMax" -> Refusal.at(field, "AMOUNT_INVALID");
            case "AssertTrue" -> Refusal.at(field, "MUST_HOLD");
            default -> Refusal.at(field, "INVALID");
        };
    }
}
