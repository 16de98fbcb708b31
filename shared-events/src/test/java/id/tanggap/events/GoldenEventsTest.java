package id.tanggap.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.golden.GoldenFiles;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.JsonUpcaster;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;

/** Events are for ever: what an event looks like in the store, at every revision. See {@link id.tanggap.events}. */
class GoldenEventsTest {

    private static final Sealing SEALING =
            (complaint, text) -> new Sealed(new PersonId("citizenaaaaaaaaaaaaaaab"), "s1.sealed");

    @Test
    void everyEventIsStoredAndReadAsItsGoldenFilesShow() {
        EventUpcasterChain upcasters = new EventUpcasterChain(EarlierRevisions.all(SEALING).stream()
                .map(earlier ->
                        JsonUpcaster.ofPlain(earlier.event(), earlier.stored(), earlier.next(), earlier.change()))
                .toList());

        assertThat(GoldenFiles.problemsOfEvents(
                        Path.of("src/test/resources/golden"), EventRegistry.of(EventCatalogue.types()), upcasters))
                .isEmpty();
    }

    @Test
    void noStepIsTakenTwice() {
        assertThat(EarlierRevisions.all(SEALING).stream()
                        .collect(Collectors.groupingBy(
                                earlier -> earlier.event() + " " + earlier.revision(), Collectors.counting())))
                .allSatisfy((step, times) -> assertThat(times).isEqualTo(1));
    }
}
