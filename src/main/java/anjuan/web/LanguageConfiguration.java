package anjuan.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese first, English by {@code ?lang=en}, kept in a cookie; the API answers by Accept-Language. */
@Configuration
class LanguageConfiguration implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("lang");
        cookie.setCookieMaxAge(KEPT);
        cookie.setCookieHttpOnly(true);
        cookie.setRejectInvalidCookies(false);
        cookie.setDefaultLocaleFunction(request -> {
            var asked = request.getHeader("Accept-Language");
            boolean isApi = request.getRequestURI().startsWith("/api/");
            return isApi && asked != null && asked.toLowerCase(Locale.ROOT).startsWith("en")
                    ? Locale.ENGLISH
                    : Locale.CHINA;
        });
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
