package anjuan.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** First day on which a rule of the bureau is to govern, as a form asks for it. */
record EffectiveFrom(@Nullable LocalDate effectiveFrom) {}
