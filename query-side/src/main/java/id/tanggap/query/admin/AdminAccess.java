package id.tanggap.query.admin;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.access.account.Role;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.query.intake.IntakeDesk;
import id.tanggap.query.projection.generations.ProjectionStatuses;
import id.tanggap.query.projection.parked.ParkedEventList;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AdminAccess {

    @Bean
    SystemStatuses systemStatuses(
            ElasticsearchClient elasticsearch,
            JdbcClient jdbc,
            ProjectionStatuses projections,
            ParkedEventList parked,
            IntakeDesk intake,
            @Value("${tanggap.data-folder:}") String dataFolder,
            Clock clock) {
        return new SystemStatuses(
                new ElasticsearchProbe(elasticsearch),
                jdbc,
                projections,
                parked,
                intake,
                dataFolder.isBlank() ? null : Path.of(dataFolder),
                clock);
    }

    @Bean
    StatusGauges statusGauges(SystemStatuses statuses, ProjectionStatuses projections) {
        return new StatusGauges(statuses, projections.names());
    }

    @Bean
    AccessRules projectionQuestions() {
        return rules -> rules.on(
                        HttpMethod.GET,
                        "/api/admin/projections",
                        "/api/admin/projections/{name}/digest",
                        "/api/admin/dead-letters",
                        "/api/admin/status")
                .only(Role.ADMIN);
    }
}
