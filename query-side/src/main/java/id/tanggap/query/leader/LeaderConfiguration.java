package id.tanggap.query.leader;

import static org.springframework.http.HttpMethod.GET;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.query.unsealing.Unsealing;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of leaders, and who may read it. */
@Configuration(proxyBeanMethods = false)
public class LeaderConfiguration {

    @Bean
    LeaderRegister leaderRegister(JdbcClient sql, ObjectProvider<EventStore> events, Unsealing texts) {
        return new LeaderRegister(sql, events, texts);
    }

    @Bean
    AccessRules whoMayReadTheLeaders() {
        return rules -> rules.on(GET, "/api/leaders").staff();
    }
}
