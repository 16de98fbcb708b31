package id.tanggap.eventstore.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class StableSequencingTest {

    private final GenericDomainEventMessage<String> ofAnAggregate =
            new GenericDomainEventMessage<>("Thing", "thing-1", 0, "happened");

    @Test
    void anAggregatesEventsHaveItsIdAsTheirSequence() {
        assertThat(StableSequencing.PER_AGGREGATE.getSequenceIdentifierFor(ofAnAggregate))
                .isEqualTo("thing-1");
    }

    @Test
    void anEventOfNoAggregateIsASequenceOfItsOwn() {
        GenericEventMessage<String> event = new GenericEventMessage<>("happened");

        assertThat(StableSequencing.PER_AGGREGATE.getSequenceIdentifierFor(event))
                .isEqualTo(event.getIdentifier());
    }

    @Test
    void allInOneIsTheSameTextInEveryProcess() {
        assertThat(StableSequencing.ALL_IN_ONE.getSequenceIdentifierFor(ofAnAggregate))
                .isEqualTo("all");
    }
}
