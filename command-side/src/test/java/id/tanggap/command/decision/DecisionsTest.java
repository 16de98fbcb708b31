package id.tanggap.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final String ID = "queue-1";
    private static final Kind<Queue, Called> QUEUES =
            new Kind<>("queue", Queue.class, Called.class, (_, called) -> new Queue(called.number()));

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Grants grants =
            new Grants(DefaultCommandGateway.builder().commandBus(bus).build());
    private final List<String> snapshots = new ArrayList<>();

    @Test
    void whatIsGrantedIsStoredWithItsKindAndPlace() {
        serve();

        Course<Queue, Called> course = grants.grant(new CallUpTo(3));

        assertThat(course.granted()).containsExactly(new Called(1), new Called(2), new Called(3));
        assertThat(course.state()).contains(new Queue(3));
        assertThat(course.version()).isEqualTo(3);
        assertThat(stored()).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L, 2L);
        assertThat(stored()).extracting(DomainEventMessage::getType).containsOnly("queue");
        assertThat(payloads()).isEqualTo(course.granted());
    }

    @Test
    void theSameWishAgainChangesNothingAndAnswersWithTheSameVersion() {
        serve();
        grants.grant(new CallUpTo(3));

        Course<Queue, Called> again = grants.grant(new CallUpTo(3));

        assertThat(again.granted()).isEmpty();
        assertThat(again.version()).isEqualTo(3);
        assertThat(stored()).hasSize(3);
    }

    @Test
    void nothingHappensWhenARuleForbidsIt() {
        serve();
        grants.grant(new CallUpTo(3));

        assertThatThrownBy(() -> grants.grant(new CallUpTo(2))).isInstanceOf(RuleBroken.class);

        assertThat(stored()).hasSize(3);
    }

    @Test
    void whatIsGrantedInOneUnitOfWorkIsDecidedUponWhatWasGrantedBeforeInIt() {
        serve();

        DefaultUnitOfWork.startAndGet(null).execute(() -> {
            grants.grant(new CallUpTo(2));
            grants.grant(new CallUpTo(3));
        });

        assertThat(payloads()).containsExactly(new Called(1), new Called(2), new Called(3));
    }

    @Test
    void aSnapshotIsTakenOnceThereAreSoManyEventsWithoutOne() {
        decisions().withSnapshots((_, id) -> snapshots.add(id), 3).serve(CallUpTo.class);

        grants.grant(new CallUpTo(2));
        assertThat(snapshots).isEmpty();

        grants.grant(new CallUpTo(3));
        assertThat(snapshots).containsExactly(ID);
    }

    @Test
    void aCourseThatIsToldAtOnceIsTheOneThatIsGrantedStepByStep() {
        serve();
        grants.grant(new CallUpTo(2));
        grants.grant(new CallUpTo(4));

        Course<Queue, Called> told = QUEUES.begin(ID).grantAll(List.of(new CallUpTo(2), new CallUpTo(4)));

        assertThat(told.messages(MetaData.emptyInstance()))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L, 3L);
        assertThat(told.granted()).isEqualTo(payloads());
    }

    @Test
    void whatAnotherStreamHoldsIsNotTakenForAnEvent() {
        serve();
        grants.grant(new CallUpTo(1));
        Kind<Queue, String> another = new Kind<>("other", Queue.class, String.class, (_, _) -> new Queue(0));

        assertThatThrownBy(() -> another.read(ID, store.readEvents(ID))).isInstanceOf(EventStoreException.class);
        assertThat(QUEUES.read(ID, DomainEventStream.empty()).state()).isEmpty();
    }

    private record Queue(int last) {}

    private record Called(int number) {}

    private record CallUpTo(int number) implements Intent<Queue, Called> {

        @Override
        public Object target() {
            return ID;
        }

        @Override
        public List<Called> decide(@Nullable Queue state) {
            int last = state == null ? 0 : state.last();
            Rule.require(new NobodyIsCalledBack(last, number));
            return IntStream.rangeClosed(last + 1, number).mapToObj(Called::new).toList();
        }
    }

    private record NobodyIsCalledBack(int last, int number) implements Rule {

        @Override
        public boolean holds() {
            return number >= last;
        }

        @Override
        public Because because() {
            return new Because("Nomor itu sudah lewat.", "That number has passed.");
        }
    }

    private Decisions<Queue, Called> decisions() {
        return Decisions.of(QUEUES, bus, store);
    }

    private void serve() {
        decisions().serve(CallUpTo.class);
    }

    private List<? extends DomainEventMessage<?>> stored() {
        return store.readEvents(ID).asStream().toList();
    }

    private List<Object> payloads() {
        return stored().stream().<Object>map(DomainEventMessage::getPayload).toList();
    }
}
