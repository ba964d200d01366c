package anjuan.correction;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of what is to be paid back, as form 34 lists it. */
public record AmountLine(
        @NotBlank @Size(max = 200) String item,

        @NotNull @Positive @Digits(integer = 14, fraction = 2)
        BigDecimal amount,

        @Nullable @Size(max = 200) String remark) {}
