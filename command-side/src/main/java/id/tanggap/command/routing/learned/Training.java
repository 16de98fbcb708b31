package id.tanggap.command.routing.learned;

import id.tanggap.command.decision.Grants;
import id.tanggap.command.routing.learned.Models.What;
import id.tanggap.command.routing.version.LearnedRouting;
import id.tanggap.command.routing.version.NoteTraining;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.routing.Figures;
import id.tanggap.events.routing.ModelTrained.Cause;
import id.tanggap.events.routing.ModelTrained.Comparison;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.learning.Learned;
import id.tanggap.learning.Lesson;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns a version from the events. What it keeps on the way belongs to a version that nobody knows until its event: stopped
 * anywhere and begun again, it leaves nothing behind.
 */
class Training {

    private static final Logger log = LoggerFactory.getLogger(Training.class);

    /** Of fewer neither is learned nor answered. */
    private static final int FEWEST = 20;

    private final PastEvents past;
    private final EventStore events;
    private final Models models;
    private final PersonalData data;
    private final Grants grants;
    private final Clock clock;
    private final ZoneId zone;

    Training(
            PastEvents past,
            EventStore events,
            Models models,
            PersonalData data,
            Grants grants,
            Clock clock,
            ZoneId zone) {
        this.past = past;
        this.events = events;
        this.models = models;
        this.data = data;
        this.grants = grants;
        this.clock = clock;
        this.zone = zone;
    }

    /** From what is there now; too little to learn from makes no version. */
    void train(Cause wished, Actor by) {
        Instant began = clock.instant();
        LessonBook book = new LessonBook();
        try (Stream<?> all = past.all()) {
            all.forEach(book::note);
        }
        Optional<LearnedRouting> before = routing();
        Cause cause = knowsSomebodyErased(before, book) ? Cause.ERASURE : wished;
        Lessons lessons = Lessons.of(book.confirmed(), data, zone);
        if (lessons.offices().size() < FEWEST) {
            log.info(
                    "Routing learns nothing: {} complaints are resolved, {} are needed",
                    lessons.offices().size(),
                    FEWEST);
            return;
        }
        int version =
                Math.max(models.nextVersion(), before.map(LearnedRouting::last).orElse(0) + 1);
        Examined examined = examine(version, before, lessons.offices());
        models.keep(version, What.OFFICES, Learned.from(lessons.offices()));
        if (lessons.categories().size() >= FEWEST) {
            models.keep(version, What.CATEGORIES, Learned.from(lessons.categories()));
        }
        Figures figures = new Figures(
                lessons.offices().size(),
                (int) lessons.offices().stream().map(Lesson::office).distinct().count(),
                examined.month() == null ? null : examined.month().figures());
        grants.grant(new NoteTraining(version, cause, figures, examined.against(), by, began));
        models.keepOnly(routing().orElseThrow().kept().keySet());
        log.info("Routing has learned version {} from {} complaints", version, figures.complaints());
    }

    private record Examined(
            @Nullable Examination month, @Nullable Comparison against) {}

    private Examined examine(int version, Optional<LearnedRouting> before, List<Lesson> lessons) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        YearMonth month = YearMonth.from(today).minusMonths(1);
        List<Lesson> earlier = lessons.stream()
                .filter(lesson -> lesson.day().isBefore(month.atDay(1)))
                .toList();
        List<Lesson> during = lessons.stream()
                .filter(lesson -> YearMonth.from(lesson.day()).equals(month))
                .toList();
        if (earlier.size() < FEWEST || during.size() < FEWEST) {
            return new Examined(null, null);
        }
        Examination own = examine(version, earlier, during);
        Integer present = before.map(LearnedRouting::present).orElse(null);
        Comparison against = present == null
                ? null
                : models.read(present, What.EXAMINED)
                        .map(learned -> own.against(present, Examination.of(learned, during)))
                        .orElse(null);
        return new Examined(own, against);
    }

    private Examination examine(int version, List<Lesson> earlier, List<Lesson> during) {
        Learned learned = Learned.from(earlier);
        models.keep(version, What.EXAMINED, learned);
        return Examination.of(learned, during);
    }

    private static boolean knowsSomebodyErased(Optional<LearnedRouting> before, LessonBook book) {
        return before.stream()
                .flatMap(routing -> routing.kept().values().stream())
                .anyMatch(learned -> book.lastErasure()
                        .filter(erased -> !learned.isAfter(erased))
                        .isPresent());
    }

    private Optional<LearnedRouting> routing() {
        return LearnedRouting.KIND
                .read(LearnedRouting.LINE, events.readEvents(LearnedRouting.LINE))
                .state();
    }
}
