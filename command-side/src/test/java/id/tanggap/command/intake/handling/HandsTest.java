package id.tanggap.command.intake.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HandsTest {

    private final Hands<String, String> hands = new Hands<>(Function.identity());

    @Test
    void whatOneIsAtNobodyElseLooksForUntilItLetsGo() {
        try (var first = hands.take(_ -> List.of("a", "b"))) {
            assertThat(first.taken()).containsExactly("a", "b");
            try (var second = hands.take(held -> List.of("c", String.valueOf(held.size())))) {
                assertThat(second.taken()).containsExactly("c", "2");
            }
            assertThat(held()).containsExactlyInAnyOrder("a", "b");
        }
        assertThat(held()).isEmpty();
    }

    private Set<String> held() {
        try (var everything = hands.take(List::copyOf)) {
            return Set.copyOf(everything.taken());
        }
    }
}
