package id.tanggap.command.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.operation.ParkedEventsRetryOrdered;
import id.tanggap.eventstore.config.ParkedReactions;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenRetryOrderedThenTryReactionsAgainTest {

    private static final Actor ADMIN = new Actor(Actor.Kind.DISKOMINFO, "admin", null);

    private final ParkedReactions reactions = mock();
    private final WhenRetryOrderedThenTryReactionsAgain reaction = new WhenRetryOrderedThenTryReactionsAgain(reactions);

    @Test
    void whatIsOrderedIsTriedAgainAndNothingElse() {
        reaction.on(order("routing", "complaint-1"));
        reaction.on(order(null, null));

        reaction.destroy();

        verify(reactions).retry("routing", "complaint-1");
        verify(reactions).retry(null, null);
        verifyNoMoreInteractions(reactions);
    }

    @Test
    void itIsTriedBesideTheTransactionOfTheOrder() {
        AtomicReference<Thread> trying = new AtomicReference<>();
        doAnswer(_ -> {
                    trying.set(Thread.currentThread());
                    return null;
                })
                .when(reactions)
                .retry(any(), any());

        reaction.on(order("routing", null));
        reaction.destroy();

        assertThat(trying).hasValueMatching(thread -> thread != Thread.currentThread());
    }

    @Test
    void anOrderThatFailsKeepsNoLaterOneFromBeingTried() {
        doThrow(new IllegalStateException("the database is away"))
                .when(reactions)
                .retry("routing", null);

        reaction.on(order("routing", null));
        reaction.on(order("erasure", null));
        reaction.destroy();

        verify(reactions).retry("erasure", null);
    }

    /** What is parked no more is not tried: an order that comes again, late or in a replay finds nothing to do. */
    @Test
    void anOrderThatComesTwiceIsTriedTwice() {
        reaction.on(order("routing", null));
        reaction.on(order("routing", null));
        reaction.destroy();

        verify(reactions, times(2)).retry("routing", null);
    }

    private static ParkedEventsRetryOrdered order(@Nullable String processor, @Nullable String sequence) {
        return new ParkedEventsRetryOrdered(processor, sequence, ADMIN, Instant.parse("2026-03-02T05:00:00Z"));
    }
}
