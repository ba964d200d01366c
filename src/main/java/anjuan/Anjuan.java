package anjuan;

import anjuan.ledger.VerifyCommand;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Anjuan (案卷), the case-handling system of a market-regulation and IP bureau. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
public class Anjuan {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify")) {
            System.exit(VerifyCommand.run(args, System.out));
        }
        SpringApplication.run(Anjuan.class, args);
    }

    /** The one clock that dates are read from, in the zone of the law. Only the demo has another. */
    @Bean
    @Profile("!demo")
    Clock clock(@Value("${anjuan.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
