package anjuan.officer;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class OfficerConfiguration implements WebMvcConfigurer {

    private final CurrentOfficer currentOfficer;

    OfficerConfiguration(CurrentOfficer currentOfficer) {
        this.currentOfficer = currentOfficer;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(currentOfficer);
    }

    @Bean
    static PasswordEncoder passwords() {
        return new Passwords();
    }
}
