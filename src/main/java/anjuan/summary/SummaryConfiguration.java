package anjuan.summary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the sums of the summary procedure at start, so that a faulty file stops it. */
@Configuration
class SummaryConfiguration {

    @Bean
    SpotSums spotSums() {
        return SpotSums.read();
    }
}
