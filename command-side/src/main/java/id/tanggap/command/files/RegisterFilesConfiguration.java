package id.tanggap.command.files;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;

/** Who may send files of registers, and how they are shown where there are no templates. */
@Configuration(proxyBeanMethods = false)
class RegisterFilesConfiguration {

    private static final DataSize LARGEST = DataSize.ofMegabytes(1);

    @Bean
    AccessRules registerFilesAccess() {
        return rules -> rules.on(POST, "/registry/files/{name}")
                .body(LARGEST)
                .orUpload(LARGEST)
                .only(DISKOMINFO, ADMIN);
    }

    /** Where there are templates, there is one of this name. */
    @Bean(RegisterFiles.PAGE)
    @ConditionalOnMissingClass("org.thymeleaf.spring6.view.ThymeleafView")
    View plainFile(LocaleResolver language) {
        return new PlainFile(language);
    }
}
