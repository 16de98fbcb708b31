package id.tanggap.bench.bed;

import id.tanggap.access.AccessConfiguration;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.EventCatalogue;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.query.complaint.ComplaintProjections;
import id.tanggap.query.elastic.ElasticsearchConfiguration;
import id.tanggap.query.projection.ProjectionConfiguration;
import id.tanggap.query.projection.folding.Projection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/** The part of the application that stands between the event store and an index. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = AccessConfiguration.class)
@Import({ElasticsearchConfiguration.class, ProjectionConfiguration.class, ComplaintProjections.class})
class CoreApplication {

    static final String PROJECTION = "bench.projection";

    /** How far its clock is ahead of that of the machine, as ISO 8601 writes it. */
    static final String AHEAD = "bench.ahead";

    private static final Map<String, String> BEANS = Map.of(
            "complaint-desk", "deskProjection",
            "complaint-public", "publicProjection",
            "timeline", "timelineProjection");

    @Bean
    Clock clock(Environment environment) {
        return Clock.offset(Clock.systemUTC(), Duration.parse(environment.getProperty(AHEAD, "PT0S")));
    }

    @Bean
    EventRegistry events() {
        return EventRegistry.merged(List.of(
                EventRegistry.of(EventCatalogue.types()),
                EventRegistry.of(Map.of(ComplaintState.STORED_AS, ComplaintState.class))));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Followed followed() {
        return new Followed();
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor onlyOneProjection(Environment environment) {
        String wanted = environment.getProperty(PROJECTION, "");
        return new BeanDefinitionRegistryPostProcessor() {
            @Override
            public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
                // An operator's orders would be looked for in every event.
                registry.removeBeanDefinition("carryOutOrders");
                registry.removeBeanDefinition("projectionOrders");
                BEANS.forEach((projection, bean) -> {
                    if (!projection.equals(wanted)) {
                        registry.removeBeanDefinition(bean);
                    }
                });
            }
        };
    }

    /** So that the time can be taken from the first event on, whatever the start took. */
    @Bean
    static BeanPostProcessor watchedProjections(Followed followed) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Projection<?, ?, ?> projection ? followed.watch(projection) : bean;
            }
        };
    }
}
