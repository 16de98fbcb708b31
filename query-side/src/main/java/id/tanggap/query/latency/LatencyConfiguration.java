package id.tanggap.query.latency;

import static org.springframework.http.HttpMethod.GET;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import id.tanggap.access.GovernmentZone;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.query.directory.DirectoryConfiguration;
import id.tanggap.query.directory.Names;
import id.tanggap.query.elastic.IndexNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The figures, and who may ask for them. */
@Configuration(proxyBeanMethods = false)
@Import(DirectoryConfiguration.class)
public class LatencyConfiguration {

    @Bean
    LatencyFigures latencyFigures(
            ElasticsearchClient elasticsearch,
            IndexNames indices,
            Names names,
            Clock clock,
            @GovernmentZone ZoneId zone) {
        Rest5ClientTransport transport = (Rest5ClientTransport) elasticsearch._transport();
        return new LatencyFigures(
                new MeasuredStretches(
                        new MeasureReader(
                                elasticsearch,
                                transport.restClient(),
                                indices.alias("complaint-desk"),
                                MeasureReader.MOST_AT_ONCE),
                        zone),
                names,
                clock);
    }

    @Bean
    LiveTimers liveTimers(MeterRegistry meters, Clock clock) {
        return new LiveTimers(meters, clock);
    }

    @Bean
    OpenGauges openGauges(ElasticsearchClient elasticsearch, IndexNames indices, Clock clock, MeterRegistry meters) {
        return new OpenGauges(elasticsearch, indices.alias("complaint-desk"), clock, meters);
    }

    @Bean
    AccessRules whoMayAskForFigures() {
        return rules -> rules.on(GET, "/api/latency").staff();
    }
}
