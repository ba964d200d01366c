package anjuan.demo;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

@Configuration
@Profile("demo")
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock(@Value("${anjuan.zone}") ZoneId zone) {
        return new DemoClock(zone);
    }
}
