package id.tanggap.eventstore.config;

import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * {@code tanggap.event-store}: {@code postgres} unless told otherwise, or {@code eventstoredb}. Below it what is the same
 * for both; read one by one, because a property that has a value of its own cannot be bound as a whole.
 *
 * @param safetyPoll {@code .safety-poll}: how often readers look for events in PostgreSQL although no notice came
 * @param retryPause {@code .retry-pause}: how soon a processor that failed tries again at the latest
 * @param tokenClaimTimeout {@code .token-claim-timeout}: after what silence of a node another one takes over its segments
 */
public record EventStoreProperties(Kind kind, Duration safetyPoll, Duration retryPause, Duration tokenClaimTimeout) {

    static final String STORE = "tanggap.event-store";

    /** Where the events are kept. */
    public enum Kind {
        POSTGRES,
        EVENTSTOREDB;

        static final String EVENTSTOREDB_WORD = "eventstoredb";

        private static Kind of(String word) {
            return switch (word.strip().toLowerCase(java.util.Locale.ROOT)) {
                case "postgres" -> POSTGRES;
                case EVENTSTOREDB_WORD -> EVENTSTOREDB;
                default ->
                    throw new IllegalArgumentException(
                            "%s is '%s'. It is postgres or eventstoredb".formatted(STORE, word));
            };
        }
    }

    static EventStoreProperties of(Environment environment) {
        return new EventStoreProperties(
                Kind.of(environment.getProperty(STORE, "postgres")),
                environment.getProperty(STORE + ".safety-poll", Duration.class, Duration.ofSeconds(5)),
                environment.getProperty(STORE + ".retry-pause", Duration.class, Duration.ofSeconds(3)),
                environment.getProperty(STORE + ".token-claim-timeout", Duration.class, Duration.ofSeconds(10)));
    }
}
