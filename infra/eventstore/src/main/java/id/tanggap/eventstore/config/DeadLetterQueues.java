package id.tanggap.eventstore.config;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/** The queue of parked events of each processing group, in PostgreSQL. */
public final class DeadLetterQueues {

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Serializer eventSerializer;
    private final Serializer tokenSerializer;
    private final SetAside.ParkedLetters letters;
    private final Map<String, SequencedDeadLetterQueue<EventMessage<?>>> queues = new ConcurrentHashMap<>();

    DeadLetterQueues(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer eventSerializer,
            Serializer tokenSerializer,
            SetAside.ParkedLetters letters) {
        this.letters = letters;
        this.connections = connections;
        this.transactions = transactions;
        this.eventSerializer = eventSerializer;
        this.tokenSerializer = tokenSerializer;
    }

    /** Of a {@link Processor}: as its batches see it. */
    SequencedDeadLetterQueue<EventMessage<?>> aside(String processor) {
        return new SetAside(processor, of(processor), letters);
    }

    public SequencedDeadLetterQueue<EventMessage<?>> of(String processingGroup) {
        return queues.computeIfAbsent(processingGroup, this::create);
    }

    private SequencedDeadLetterQueue<EventMessage<?>> create(String processingGroup) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(processingGroup)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema())
                .eventSerializer(eventSerializer)
                .genericSerializer(tokenSerializer)
                .build();
    }

    private static DeadLetterSchema schema() {
        return DeadLetterSchema.builder()
                .deadLetterTable("dead_letter")
                .deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_id")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_id")
                .timestampColumn("timestamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_id")
                .sequenceNumberColumn("sequence_number")
                .tokenTypeColumn("token_type")
                .tokenColumn("token")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .diagnosticsColumn("diagnostics")
                .build();
    }
}
