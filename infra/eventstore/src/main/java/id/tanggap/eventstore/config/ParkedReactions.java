package id.tanggap.eventstore.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what the processors that are declared {@linkplain Processor#withDeadLetters() with dead letters} have
 * parked. Whoever is at it on another node is left alone; what fails again stays parked.
 */
public final class ParkedReactions {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedReactions.class);

    private final EventProcessingConfiguration processing;
    private final DeadLetterQueues queues;
    private final List<Processor> processors;

    ParkedReactions(EventProcessingConfiguration processing, DeadLetterQueues queues, List<Processor> processors) {
        this.processing = processing;
        this.queues = queues;
        this.processors = processors.stream().filter(Processor::deadLetters).toList();
    }

    /** The processors that can park. */
    public List<String> processors() {
        return processors.stream().map(Processor::name).sorted().toList();
    }

    /** @param processor null for all; @param sequence null for all */
    public void retry(@Nullable String processor, @Nullable String sequence) {
        for (Processor each : processors) {
            if (processor == null || processor.equals(each.name())) {
                processing
                        .sequencedDeadLetterProcessor(each.name())
                        .ifPresent(letters -> sequences(each.name()).stream()
                                .filter(parked -> sequence == null || sequence.equals(parked))
                                .forEach(parked -> retry(each.name(), letters, parked)));
            }
        }
    }

    private static void retry(
            String processor, SequencedDeadLetterProcessor<EventMessage<?>> letters, String sequence) {
        try {
            letters.process(letter -> sequence.equals(Parking.sequenceOf(letter.message())));
        } catch (RuntimeException e) {
            LOG.warn("Processor {} cannot take the parked events of {} yet", processor, sequence, e);
        }
    }

    private Set<String> sequences(String processor) {
        Set<String> sequences = new LinkedHashSet<>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence :
                queues.of(processor).deadLetters()) {
            for (DeadLetter<? extends EventMessage<?>> letter : sequence) {
                sequences.add(Parking.sequenceOf(letter.message()));
                break;
            }
        }
        return sequences;
    }
}
