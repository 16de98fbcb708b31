package id.tanggap.command.intake.handling;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.form.Done;
import id.tanggap.command.intake.journal.Bells;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.WaitingItems;
import id.tanggap.command.intake.reading.Rereading;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An operator lets deliveries be read again, after a fix. What was handled before changes nothing. */
@RestController("journalReplay")
@RequestMapping("/api/admin")
class Replay {

    /** How many are on their way again. */
    record Replayed(int deliveries, int changes) implements Done {}

    private final Deliveries deliveries;
    private final WaitingItems waiting;
    private final Rereading reading;
    private final Bells bells;
    private final Clock clock;

    Replay(Deliveries deliveries, WaitingItems waiting, Rereading reading, Bells bells, Clock clock) {
        this.deliveries = deliveries;
        this.waiting = waiting;
        this.reading = reading;
        this.bells = bells;
        this.clock = clock;
    }

    @PostMapping("/deliveries/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed delivery(@PathVariable long id) {
        OptionalInt changes = reading.again(id);
        if (changes.isEmpty()) {
            throw new Problem(
                    HttpStatus.NOT_FOUND,
                    "no-such-delivery",
                    new Bilingual(
                            "Kiriman %d tidak ada, atau sudah dihapus setelah masa simpannya.".formatted(id),
                            "There is no delivery %d, or it was deleted after its time.".formatted(id)));
        }
        ring();
        return new Replayed(1, changes.getAsInt());
    }

    @PostMapping("/parked/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed parked() {
        Instant now = clock.instant();
        Replayed replayed = new Replayed(deliveries.unpark(now), waiting.unpark(now));
        ring();
        return replayed;
    }

    private void ring() {
        bells.handling().ring();
        bells.asking().ring();
    }
}
