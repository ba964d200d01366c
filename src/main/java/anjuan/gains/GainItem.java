package anjuan.gains;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a reckoning.
 *
 * @param amount in yuan
 * @param evidence numbers of the items of evidence that prove it, such as {@code 1、3}
 * @param paidOn of taxes, the day on which they were paid
 */
public record GainItem(
        @NotNull GainKind kind,
        @NotBlank @Size(max = 200) String item,

        @NotNull @Positive @Digits(integer = 14, fraction = 2)
        BigDecimal amount,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\s*\\d{1,4}(\\s*[、，,;；\\s]\\s*\\d{1,4})*\\s*")
        String evidence,

        @Nullable LocalDate paidOn) {

    /** The numbers of the evidence, in the order in which they were written. */
    List<Integer> evidenceNumbers() {
        return Arrays.stream(evidence.strip().split("[^0-9]+"))
                .map(Integer::valueOf)
                .toList();
    }
}
