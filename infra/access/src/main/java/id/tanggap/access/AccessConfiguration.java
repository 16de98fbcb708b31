package id.tanggap.access;

import id.tanggap.access.account.AccountConfiguration;
import id.tanggap.access.administration.AdministrationConfiguration;
import id.tanggap.access.arrival.ArrivalConfiguration;
import id.tanggap.access.audit.AuditConfiguration;
import id.tanggap.access.language.LanguageConfiguration;
import id.tanggap.access.own.OwnAccountConfiguration;
import id.tanggap.access.problem.ProblemConfiguration;
import id.tanggap.access.report.ReportConfiguration;
import id.tanggap.access.rule.RuleConfiguration;
import id.tanggap.access.session.SessionConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Everything of this module, switched on by its presence. Boot's own defaults step back where it speaks. */
@AutoConfiguration(
        after = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JacksonAutoConfiguration.class
        },
        before = {
            MultipartAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            WebMvcAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class
        })
@Import({
    AccountConfiguration.class,
    AdministrationConfiguration.class,
    ArrivalConfiguration.class,
    AuditConfiguration.class,
    LanguageConfiguration.class,
    OwnAccountConfiguration.class,
    ProblemConfiguration.class,
    ReportConfiguration.class,
    SessionConfiguration.class,
    RuleConfiguration.class
})
public class AccessConfiguration {}
