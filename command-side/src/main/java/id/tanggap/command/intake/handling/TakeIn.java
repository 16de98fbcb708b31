package id.tanggap.command.intake.handling;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.form.Done;
import id.tanggap.command.intake.journal.Item;
import id.tanggap.command.intake.journal.ItemRow;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.Place;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody says that what was ignored is a complaint after all: it becomes one, as if it had been one at once. */
@RestController
class TakeIn {

    private static final Logger log = LoggerFactory.getLogger(TakeIn.class);

    /** @param complaint the one that it is now, or was already */
    record TakenIn(String complaint) implements Done {}

    private final Items items;
    private final DeliveryReading reading;
    private final Handling handling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeIn(Items items, DeliveryReading reading, Handling handling, TransactionTemplate transaction, Clock clock) {
        this.items = items;
        this.reading = reading;
        this.handling = handling;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param id as {@code GET /api/intake/ignored} tells it */
    @PostMapping("/api/intake/ignored/{id}/take-in")
    TakenIn takeIn(@PathVariable String id, @AuthenticationPrincipal StaffMember staff) {
        Place place = Place.of(id).orElseThrow(() -> unknown(id));
        Items.Standing seen = transaction.execute(_ -> items.standing(place)).orElseThrow(() -> unknown(id));
        Optional<TakenIn> before = before(seen);
        if (before.isPresent()) {
            return before.get();
        }
        Prepared prepared = handling.prepare(reading.change(takeable(seen)));
        if (prepared.change().post() == null) {
            throw nothingInIt();
        }
        TakenIn done = transaction.execute(_ -> {
            Items.Standing now = items.standing(place).orElseThrow(() -> unknown(id));
            return before(now).orElseGet(() -> {
                takeable(now);
                ItemRow row = handling.asComplaint(prepared);
                ComplaintId complaint = row.complaint();
                if (complaint == null) {
                    throw nothingInIt();
                }
                items.write(List.of(row), clock.instant());
                return new TakenIn(complaint.value());
            });
        });
        log.info("{} took in what was ignored: {} is complaint {}", staff.user(), id, done.complaint());
        return done;
    }

    private static Optional<TakenIn> before(Items.Standing standing) {
        return switch (standing.state()) {
            case CAPTURED, INFORMED, ASKING, READY ->
                Optional.ofNullable(standing.complaint()).map(TakenIn::new);
            default -> Optional.empty();
        };
    }

    private static Item takeable(Items.Standing standing) {
        if (standing.state() != State.IGNORED) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "not-ignored",
                    new Bilingual(
                            "Kiriman ini tidak diabaikan; hanya yang diabaikan dapat dijadikan aduan.",
                            "This was not ignored; only what was ignored can be taken in."));
        }
        Item item = standing.item();
        if (item == null) {
            throw nothingInIt();
        }
        return item;
    }

    private static Problem nothingInIt() {
        return new Problem(
                HttpStatus.CONFLICT,
                "nothing-to-take-in",
                new Bilingual(
                        "Tidak ada tulisan atau gambar warga di dalamnya yang dapat menjadi aduan. Catat aduannya lewat"
                                + " formulir bila perlu.",
                        "There is nothing of a citizen in it that could be a complaint. Enter the complaint by the form"
                                + " if there is one."));
    }

    private static Problem unknown(String id) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "no-such-change",
                new Bilingual(
                        "Tidak ada kiriman %s, atau sudah dihapus setelah masa simpannya.".formatted(id),
                        "There is no change %s, or it was deleted after its time.".formatted(id)));
    }
}
