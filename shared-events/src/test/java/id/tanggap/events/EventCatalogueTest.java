package id.tanggap.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.channel.ChannelEvent;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.operation.OperationEvent;
import id.tanggap.events.person.PersonEvent;
import id.tanggap.events.policy.PolicyEvent;
import id.tanggap.events.routing.RoutingEvent;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    @Test
    void everyEventHasANameInTheStore() {
        Class<?>[] events = Stream.of(
                        ComplaintEvent.class,
                        OpdEvent.class,
                        LeaderEvent.class,
                        ChannelEvent.class,
                        CalendarEvent.class,
                        PolicyEvent.class,
                        RoutingEvent.class,
                        PersonEvent.class,
                        OperationEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .toArray(Class<?>[]::new);

        assertThat(EventCatalogue.types().values()).containsExactlyInAnyOrder(events);
    }

    @Test
    void everyEventHasARevision() {
        assertThat(EventCatalogue.types().values())
                .allSatisfy(
                        event -> assertThat(event.getAnnotation(Revision.class)).isNotNull());
    }
}
