package anjuan.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The limits and calendars of the packaged {@code config}, for plain tests. */
final class Packaged {

    static final Limits LIMITS = Limits.read(new ClassPathResource("config/limits.yml"));
    static final WorkingCalendar CALENDAR = calendar();

    private Packaged() {}

    static Limit limit(String id) {
        return LIMITS.versions(id).stream()
                .filter(limit -> limit.validUntil() == null)
                .findFirst()
                .orElseThrow();
    }

    private static WorkingCalendar calendar() {
        try {
            return new WorkingCalendar(Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath:config/calendar/*.yml"))
                    .map(CalendarFile::read)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
