package id.tanggap.query.projection.parked;

import id.tanggap.eventstore.AggregateEvents;
import id.tanggap.eventstore.config.DeadLetterQueues;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.generations.Followers;
import id.tanggap.query.projection.generations.Generations;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is parked, for operators. */
@Configuration(proxyBeanMethods = false)
public class ParkedConfiguration {
    @Bean
    ParkedEventList parkedEventList(JdbcClient jdbc, Generations generations, List<Projection<?, ?, ?>> projections) {
        return new ParkedEventList(jdbc, generations, projections);
    }

    @Bean
    ParkedEventRetry parkedEventRetry(
            List<Projection<?, ?, ?>> projections,
            Generations generations,
            Followers followers,
            DeadLetterQueues deadLetters,
            AggregateEvents history) {
        return new ParkedEventRetry(projections, generations, followers, deadLetters, history);
    }
}
