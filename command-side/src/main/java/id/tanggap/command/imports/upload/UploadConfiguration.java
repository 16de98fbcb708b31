package id.tanggap.command.imports.upload;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.imports.kept.ImportProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Who may import, and how much. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean
    AccessRules importAccess(ImportProperties properties) {
        var withItsMapping = DataSize.ofBytes(
                properties.largest().toBytes() + DataSize.ofMegabytes(1).toBytes());
        return rules -> rules.on(POST, "/api/imports").upload(withItsMapping).only(ADMIN, DISKOMINFO);
    }
}
