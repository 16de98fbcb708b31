package id.tanggap.command.imports.taking;

import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.imports.mapping.RowRefused;
import id.tanggap.command.imports.mapping.Slug;
import id.tanggap.command.opd.Description;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.opd.registration.RegisterOpd;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdKind;
import id.tanggap.events.text.Sight;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Knows which OPD an archive means: by its id, by its name, or by the id that follows from its name. One that is not in
 * the register enters it, if that is wished.
 */
final class Offices {

    private final OpdDirectory directory;
    private final EventStore events;
    private final Grants grants;
    private final Clock clock;
    private final boolean registering;
    private final Map<String, Optional<OpdId>> known = new HashMap<>();

    Offices(OpdDirectory directory, EventStore events, Grants grants, Clock clock, boolean registering) {
        this.directory = directory;
        this.events = events;
        this.grants = grants;
        this.clock = clock;
        this.registering = registering;
    }

    /** @throws RowRefused when there is no such OPD */
    OpdId named(String name) {
        return known.computeIfAbsent(Sight.single(name), this::find)
                .orElseThrow(() -> new RowRefused(
                        "OPD tidak ada dalam register; daftarkan dahulu, atau pakai registerUnknownOpd.",
                        "The OPD is not in the register; register it first, or use registerUnknownOpd."));
    }

    private Optional<OpdId> find(String name) {
        Optional<OpdId> slug = Slug.of(name).map(Slug::value).map(OpdId::new);
        return directory
                .byName(name)
                .or(() -> slug.filter(isRegistered()))
                .or(() -> slug.filter(_ -> registering).map(opd -> register(opd, name)));
    }

    /** Of the events, for the directory follows a little later. */
    private Predicate<OpdId> isRegistered() {
        return opd -> events.lastSequenceNumberFor(opd.toString()).isPresent();
    }

    private OpdId register(OpdId opd, String name) {
        try {
            grants.grant(new RegisterOpd(opd, new Description(name, kind(name), null), Actor.SYSTEM, clock.instant()));
        } catch (RuleBroken somebodyRegisteredItMeanwhile) {
            return opd;
        }
        return opd;
    }

    /** What its name says it is; a dinas, if it says nothing. */
    private static OpdKind kind(String name) {
        List<String> words = List.of(name.toUpperCase(Locale.ROOT).split("[^\\p{L}]+"));
        if (words.contains("PERUMDA") || words.contains("PERUMDAM") || words.contains("PDAM")) {
            return OpdKind.BUMD;
        }
        return words.stream()
                .flatMap(word -> Arrays.stream(OpdKind.values())
                        .filter(kind -> kind.name().equals(word)))
                .findFirst()
                .orElse(OpdKind.DINAS);
    }
}
