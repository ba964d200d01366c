package anjuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Anjuan (案卷), the case-handling system of a market-regulation and IP bureau. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Anjuan {

    public static void main(String[] args) {
        SpringApplication.run(Anjuan.class, args);
    }
}
