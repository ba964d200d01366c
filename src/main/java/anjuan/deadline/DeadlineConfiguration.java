package anjuan.deadline;

import anjuan.rulebook.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads limits and calendars: the packaged ones; over the limits what the bureau sets, at first in {@code
 * ./config/local-limits.yml}, and in the stead of a calendar, file by file, that of {@code ./config/calendar}.
 */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineConfiguration.class);

    private final Path directory;

    DeadlineConfiguration(@Value("${anjuan.config:config}") String directory) {
        // not injected as a Path: Spring would look on the classpath first and find the packaged files
        this.directory = Path.of(directory);
    }

    /** The statute comes with the program; a bureau only sets what is its own to set. */
    @Bean
    OwnLimits ownLimits(RuleBook book) {
        Limits statute = Limits.read(new ClassPathResource("config/limits.yml"));
        Path own = directory.resolve("local-limits.yml");
        if (!Files.isRegularFile(own)) {
            return new OwnLimits(statute, null, book);
        }
        LOG.info("limits of the bureau begin as those of {}", own.toAbsolutePath());
        return new OwnLimits(statute, new FileSystemResource(own), book);
    }

    @Bean
    Limits limits(OwnLimits own) {
        return new Limits(own::versions);
    }

    @Bean
    WorkingCalendar workingCalendar() throws IOException {
        Map<String, Resource> files = packagedCalendars();
        for (Path own : ownCalendars()) {
            files.put(own.getFileName().toString(), new FileSystemResource(own));
        }
        return new WorkingCalendar(
                files.values().stream().map(CalendarFile::read).toList());
    }

    /** A changed limit or a table for a new year comes as a file and a restart; open clocks are computed again then. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> recomputation(Recomputations recomputations) {
        return ready -> recomputations.runIfBasisChanged();
    }

    static Map<String, Resource> packagedCalendars() throws IOException {
        Map<String, Resource> files = new TreeMap<>();
        for (Resource packaged :
                new PathMatchingResourcePatternResolver().getResources("classpath*:config/calendar/*.yml")) {
            files.put(packaged.getFilename(), packaged);
        }
        return files;
    }

    private List<Path> ownCalendars() {
        Path calendars = directory.resolve("calendar");
        if (!Files.isDirectory(calendars)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(calendars)) {
            return found.filter(file -> file.getFileName().toString().endsWith(".yml"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
