package id.tanggap.command.place;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** The gazetteer, its import, and who may import. */
@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

    @Bean
    JdbcGazetteer gazetteer(JdbcTemplate jdbc) {
        return new JdbcGazetteer(jdbc);
    }

    @Bean
    PlaceFinder placeFinder(Gazetteer gazetteer) {
        return new PlaceFinder(gazetteer);
    }

    @Bean
    PlaceImport placeImport(JdbcGazetteer gazetteer, TransactionOperations transaction) {
        return new PlaceImport(gazetteer, transaction);
    }

    @Bean
    AccessRules placeAccess() {
        return rules -> rules.on(POST, "/api/places/import")
                .body(DataSize.ofMegabytes(4))
                .only(DISKOMINFO, ADMIN);
    }
}
