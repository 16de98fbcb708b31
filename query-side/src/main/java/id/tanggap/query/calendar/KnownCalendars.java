package id.tanggap.query.calendar;

import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.worktime.Calendars;
import id.tanggap.eventstore.Outage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calendars that were adopted, read from their few events. What it says may be a few seconds old. */
public final class KnownCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(KnownCalendars.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(3).toNanos();

    private final History history;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile Learnt learnt = new Learnt(System.nanoTime() - FRESH_NANOS, List.of(), Calendars.NONE);

    private record Learnt(long at, List<CalendarEvent> events, Calendars calendars) {}

    /** All that happened to the calendars, in order, whenever it is asked. */
    @FunctionalInterface
    public interface History {

        List<CalendarEvent> told();
    }

    public KnownCalendars(History history) {
        this.history = history;
    }

    /** The same object as long as nothing was adopted. */
    public Calendars now() {
        Learnt last = learnt;
        if (System.nanoTime() - last.at() >= FRESH_NANOS) {
            last = learn(last);
            learnt = last;
        }
        return last.calendars();
    }

    private Learnt learn(Learnt before) {
        try {
            List<CalendarEvent> all = history.told();
            if (away.getAndSet(false)) {
                LOG.info("The calendars can be read again");
            }
            return new Learnt(
                    System.nanoTime(), all, all.equals(before.events()) ? before.calendars() : new Calendars(all));
        } catch (RuntimeException failure) {
            if (!Outage.explains(failure)) {
                throw failure;
            }
            if (!away.getAndSet(true)) {
                LOG.warn("The event store is away: time is counted as before until it is back", failure);
            }
            return new Learnt(System.nanoTime(), before.events(), before.calendars());
        }
    }
}
