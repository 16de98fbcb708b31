package id.tanggap.command.intake.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
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

    @Test
    void whoTookLaterGoesOnWhenWhoTookBeforeHasPassedOrLetGo() throws Exception {
        Queue<String> wentOn = new ConcurrentLinkedQueue<>();
        var first = hands.take(_ -> List.of("a"));
        var second = hands.take(_ -> List.of("b"));
        var third = hands.take(_ -> List.of("c"));
        var last = beside(() -> {
            third.awaitTurn();
            wentOn.add("third");
        });
        var later = beside(() -> {
            second.awaitTurn();
            wentOn.add("second");
            second.pass();
        });

        first.awaitTurn();
        wentOn.add("first");
        first.close();
        CompletableFuture.allOf(later, last).get(1, TimeUnit.MINUTES);

        assertThat(wentOn).containsExactly("first", "second", "third");
        assertThat(held()).containsExactlyInAnyOrder("b", "c");
    }

    private static CompletableFuture<Void> beside(Runnable task) {
        return CompletableFuture.runAsync(task, Thread::startVirtualThread);
    }

    private Set<String> held() {
        try (var everything = hands.take(List::copyOf)) {
            return Set.copyOf(everything.taken());
        }
    }
}
