package id.tanggap.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    @Test
    void axonTakesThem() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
    }

    @Test
    void theyAreUuidsThatBeginWithTheTimeAndNeverRepeat() {
        long before = Instant.now().toEpochMilli();
        Set<String> ids = IntStream.range(0, 10_000)
                .mapToObj(i -> new TimeOrderedIdentifiers().generateIdentifier())
                .collect(Collectors.toSet());
        long after = Instant.now().toEpochMilli();

        assertThat(ids).hasSize(10_000).allSatisfy(id -> {
            UUID uuid = UUID.fromString(id);
            assertThat(uuid.version()).isEqualTo(7);
            assertThat(uuid.variant()).isEqualTo(2);
            assertThat(uuid.getMostSignificantBits() >>> 16).isBetween(before, after);
        });
    }
}
