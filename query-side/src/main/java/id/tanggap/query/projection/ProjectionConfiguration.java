package id.tanggap.query.projection;

import id.tanggap.eventstore.config.Processor;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.following.ProjectionProperties;
import id.tanggap.query.projection.generations.Generations;
import id.tanggap.query.projection.generations.GenerationsConfiguration;
import id.tanggap.query.projection.parked.ParkedConfiguration;
import id.tanggap.query.projection.parked.ParkedEventRetry;
import id.tanggap.schema.SchemaMigration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Whoever declares a {@link Projection} as a bean has it followed, kept and shown. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionProperties.class)
@Import({GenerationsConfiguration.class, ParkedConfiguration.class})
public class ProjectionConfiguration {
    @Bean
    static SchemaMigration querySchema() {
        return new SchemaMigration("classpath:db/query", "flyway_query");
    }

    @Bean
    CarryOutOrders carryOutOrders(
            List<Projection<?, ?, ?>> projections, Generations generations, ParkedEventRetry retry) {
        return new CarryOutOrders(projections, generations, retry);
    }

    @Bean
    Processor projectionOrders() {
        return Processor.named(CarryOutOrders.PROCESSOR);
    }
}
