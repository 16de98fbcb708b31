package id.tanggap.query.pages;

import static org.springframework.http.HttpMethod.GET;

import id.tanggap.access.GovernmentZone;
import id.tanggap.access.account.Role;
import id.tanggap.access.address.AddressBudget;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.query.calendar.KnownCalendars;
import id.tanggap.query.complaint.GrainConfiguration;
import id.tanggap.query.directory.Names;
import id.tanggap.query.search.PublicBudgets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages, who may open them, and their words. */
@Configuration(proxyBeanMethods = false)
@Import({PublicBudgets.class, GrainConfiguration.class})
public class PagesConfiguration {

    /** Indonesian for everybody who did not ask for English, whatever the language of the server. */
    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    WebMvcConfigurer pageFrame(
            MessageSource messages,
            LocaleResolver locales,
            Names names,
            Clock clock,
            KnownCalendars calendars,
            ObjectProvider<PageNotice> notices,
            @GovernmentZone ZoneId zone) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Language(locales)).excludePathPatterns("/api/**");
                registry.addInterceptor(new Shell(
                                messages,
                                locales,
                                names,
                                clock,
                                zone,
                                calendars,
                                notices.orderedStream().toList()))
                        .excludePathPatterns("/api/**");
            }
        };
    }

    @Bean
    AccessRules whoMayOpenPages(AddressBudget publicSearches, AddressBudget publicReadings) {
        return rules -> rules.on(GET, "/", "/complaints")
                .within(publicSearches)
                .anyone()
                .on(GET, "/complaints/{trackingCode}", "/lapor/diterima")
                .within(publicReadings)
                .anyone()
                .on(GET, "/lapor", "/masuk")
                .anyone()
                .on(GET, "/mayor")
                .only(Role.MAYOR, Role.DISKOMINFO)
                .on(GET, "/inbox", "/inbox/{id}")
                .only(Role.OPD_HEAD, Role.OPD_OFFICER, Role.MAYOR, Role.DISKOMINFO)
                .on(GET, "/triage")
                .only(Role.DISKOMINFO)
                .on(GET, "/triage/ignored")
                .only(Role.DISKOMINFO, Role.ADMIN)
                .on(GET, "/admin", "/admin/accounts", "/admin/accounts/{user}")
                .only(Role.ADMIN)
                .on(GET, "/account", "/account/password")
                .staff()
                .on(GET, "/registry", "/registry/files/{name}", "/channels")
                .only(Role.DISKOMINFO, Role.ADMIN);
    }
}
