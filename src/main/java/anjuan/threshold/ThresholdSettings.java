package anjuan.threshold;

import java.io.IOException;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** From which share of a threshold on officers are warned; a setting of the bureau, no law. */
@Component
class ThresholdSettings {

    private static final String FILE = "config/threshold.yml";

    private final BigDecimal nearFrom;

    ThresholdSettings() {
        this(read());
    }

    ThresholdSettings(BigDecimal nearFrom) {
        if (nearFrom.signum() <= 0 || nearFrom.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalStateException(FILE + ", threshold.near-from: " + nearFrom + " is not between 0 and 1");
        }
        this.nearFrom = nearFrom;
    }

    /** Share itself included, between 0 and 1. */
    BigDecimal nearFrom() {
        return nearFrom;
    }

    private static BigDecimal read() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("threshold.near-from", BigDecimal.class)
                    .orElseThrow(() -> new IllegalStateException(FILE + ": threshold.near-from is missing"));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }
}
