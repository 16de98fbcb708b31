package id.tanggap.eventstore.config;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * Has a processor that failed go on soon. Axon lets go of a segment that failed and doubles its pause with each failure up
 * to a minute: after an outage of some minutes everything would stand still for up to another one although all is well
 * again.
 */
public final class SoonAgain {
    private final TokenStore tokens;
    private final Duration pause;
    private final Map<String, Long> lastTry = new ConcurrentHashMap<>();

    SoonAgain(TokenStore tokens, Duration pause) {
        this.tokens = tokens;
        this.pause = pause;
    }

    /** To be called now and then. Segments that nobody works on, here or on another node, are taken up again. */
    public void look(StreamingEventProcessor processor) {
        if (processor.isRunning() && isTime(processor.getName())) {
            tokens.fetchAvailableSegments(processor.getName()).forEach(segment -> {
                if (!processor.processingStatus().containsKey(segment.getSegmentId())) {
                    processor.claimSegment(segment.getSegmentId());
                }
            });
        }
    }

    private boolean isTime(String processor) {
        long now = System.nanoTime();
        Long last = lastTry.get(processor);
        if (last != null && now - last < pause.toNanos()) {
            return false;
        }
        lastTry.put(processor, now);
        return true;
    }
}
