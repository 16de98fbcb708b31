package id.tanggap.access.language;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** The language of an answer, for pages and problems alike. */
@Configuration(proxyBeanMethods = false)
public class LanguageConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        return new Language();
    }
}
