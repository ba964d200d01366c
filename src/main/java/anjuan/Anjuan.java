package anjuan;

import anjuan.ledger.VerifyCommand;
import anjuan.replay.Replay;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
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
        if (args.length > 0 && args[0].equals("replay")) {
            // no application starts here, so nobody else tells the loggers to be quiet
            LoggingSystem.get(Anjuan.class.getClassLoader()).beforeInitialize();
            var words = Arrays.copyOfRange(args, 1, args.length);
            var zone = Clock.system(ZoneId.of("Asia/Shanghai"));
            System.exit(new Replay(utf8(FileDescriptor.out), utf8(FileDescriptor.err), zone).run(words));
        }
        SpringApplication.run(Anjuan.class, args);
    }

    /** The table is partly Chinese, whatever the terminal of the day says its language is. */
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** The one clock that dates are read from, in the zone of the law. Only the demo has another. */
    @Bean
    @Profile("!demo")
    Clock clock(@Value("${anjuan.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
