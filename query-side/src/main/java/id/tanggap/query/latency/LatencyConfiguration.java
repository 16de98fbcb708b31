package id.tanggap.query.latency;

import static org.springframework.http.HttpMethod.GET;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import id.tanggap.access.GovernmentZone;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.query.calendar.CalendarConfiguration;
import id.tanggap.query.calendar.KnownCalendars;
import id.tanggap.query.directory.DirectoryConfiguration;
import id.tanggap.query.directory.Names;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.search.DeskSearch;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The figures, and who may ask for them. */
@Configuration(proxyBeanMethods = false)
@Import({DirectoryConfiguration.class, CalendarConfiguration.class})
public class LatencyConfiguration {

    @Bean
    LatencyFigures latencyFigures(
            ElasticsearchClient elasticsearch,
            IndexNames indices,
            KnownCalendars calendars,
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
                calendars,
                names,
                clock);
    }

    @Bean
    ComplaintClocks complaintClocks(DeskSearch desk, KnownCalendars calendars, Clock clock) {
        return new ComplaintClocks(desk, calendars, clock);
    }

    @Bean
    LiveTimers liveTimers(MeterRegistry meters, KnownCalendars calendars, Clock clock) {
        return new LiveTimers(meters, calendars, clock);
    }

    @Bean
    OpenGauges openGauges(ElasticsearchClient elasticsearch, IndexNames indices, Clock clock, MeterRegistry meters) {
        return new OpenGauges(elasticsearch, indices.alias("complaint-desk"), clock, meters);
    }

    @Bean
    AccessRules whoMayAskForFigures() {
        return rules ->
                rules.on(GET, "/api/latency", "/api/complaints/{id}/clocks").staff();
    }
}
