package id.tanggap.access.problem;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** How errors are told, from controllers, from filters and from the container. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {

    @Bean
    ProblemAdvice problemAdvice(LocaleResolver language, ObjectProvider<ProblemTranslator<?>> translators) {
        return new ProblemAdvice(language, translators.orderedStream().toList());
    }

    @Bean
    ProblemAnswers problemAnswers(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver,
            LocaleResolver language,
            JsonMapper json) {
        return new ProblemAnswers(resolver, language, json);
    }

    @Bean
    ErrorPage errorPage(LocaleResolver language, WebProperties web, List<ErrorViewResolver> views) {
        return new ErrorPage(language, web.getError(), views);
    }

    /** Where there are templates, there is one of this name. */
    @Bean("error")
    @ConditionalOnMissingClass("org.thymeleaf.spring6.view.ThymeleafView")
    View smallPage(LocaleResolver language) {
        return new SmallPage(language);
    }
}
