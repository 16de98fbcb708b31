package id.tanggap.command.history;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.command.complaint.History;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.history.Candidate.Sound;
import id.tanggap.command.history.Candidate.Unsound;
import id.tanggap.command.identity.Contact;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.Recognised;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.table.CsvFile;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Judges the rows of one import. A repeated row, in this file or in one that came before, changes nothing. */
final class RowTaking {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String job;
    private final RowReading reading;
    private final Offices offices;
    private final Places places;
    private final Telling telling;
    private final Identities identities;
    private final Vault vault;
    private final HandledPosts posts;
    private final EventStore events;
    private final Instant now;
    private final Duration silence;

    RowTaking(
            String job,
            RowReading reading,
            Offices offices,
            Places places,
            Telling telling,
            Identities identities,
            Vault vault,
            HandledPosts posts,
            EventStore events,
            Instant now,
            Duration silence) {
        this.job = job;
        this.reading = reading;
        this.offices = offices;
        this.places = places;
        this.telling = telling;
        this.identities = identities;
        this.vault = vault;
        this.posts = posts;
        this.events = events;
        this.now = now;
        this.silence = silence;
    }

    /** Reads a row; an OPD that enters the register does so here, in a transaction of its own. */
    Candidate candidate(CsvFile.Row row) {
        try {
            Archived archived = reading.read(row);
            String office = archived.opd();
            OpdId opd = office == null ? null : offices.named(office);
            return new Sound(row, archived, opd, places.of(archived));
        } catch (RowRefused refused) {
            return new Unsound(row, refused.reason());
        }
    }

    /**
     * What comes of these rows, in the caller's transaction.
     *
     * @param trusting whether a post that nobody has handled has no complaint either: always so, unless a complaint came
     *     about in another way than by the intake
     */
    Chunk take(List<Candidate> candidates, boolean trusting) {
        Set<ComplaintId> fresh = posts.noteCaptured(complaints(candidates));
        Map<ComplaintId, PersonId> citizens = citizens(candidates);
        vault.prepare(candidates.stream()
                .flatMap(candidate ->
                        candidate instanceof Sound sound && sound.archived().isPersonal()
                                ? Stream.of(Objects.requireNonNull(
                                        citizens.get(sound.archived().complaint())))
                                : Stream.empty())
                .toList());
        Chunk chunk = new Chunk(job);
        Set<ComplaintId> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            switch (candidate) {
                case Unsound(CsvFile.Row row, Bilingual reason) -> reject(chunk, row, reason);
                case Sound sound -> {
                    ComplaintId complaint = sound.archived().complaint();
                    PersonId citizen = Objects.requireNonNull(citizens.get(complaint));
                    try {
                        if (!taken.add(complaint)) {
                            chunk.duplicate();
                        } else if (trusting && fresh.contains(complaint)) {
                            accept(chunk, sound, citizen);
                        } else {
                            compare(chunk, sound, citizen, fresh.contains(complaint));
                        }
                    } catch (RowRefused refused) {
                        reject(chunk, sound.row(), refused.reason());
                    } catch (RuleBroken broken) {
                        Rule.Because because = broken.rule().because();
                        reject(chunk, sound.row(), new Bilingual(because.indonesian(), because.english()));
                    }
                }
            }
        }
        return chunk;
    }

    /** Whom these rows are of: whoever leaves the same contact is the same person. */
    private Map<ComplaintId, PersonId> citizens(List<Candidate> candidates) {
        Map<ComplaintId, Identities.Told> told = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate instanceof Sound sound) {
                Archived row = sound.archived();
                told.putIfAbsent(
                        row.complaint(),
                        new Identities.Told(
                                Contact.of(row.channel(), row.words().contact(), row.postId()), row.postedAt()));
            }
        }
        Iterator<Recognised> recognised =
                identities.recogniseAll(List.copyOf(told.values())).iterator();
        Map<ComplaintId, PersonId> citizens = new HashMap<>();
        told.keySet()
                .forEach(complaint -> citizens.put(complaint, recognised.next().person()));
        return citizens;
    }

    private void accept(Chunk chunk, Sound sound, PersonId citizen) {
        History history = tell(sound, citizen);
        chunk.accept(sound.archived(), citizen, history, history.told(now, silence));
    }

    /** The complaint is there, or may be. */
    private void compare(Chunk chunk, Sound sound, PersonId citizen, boolean fresh) {
        List<? extends DomainEventMessage<?>> there = events
                // from the first on, not from what a long one has come to
                .readEvents(sound.archived().complaint().toString(), 0)
                .asStream()
                .toList();
        if (there.isEmpty() && fresh) {
            accept(chunk, sound, citizen);
            return;
        }
        if (there.isEmpty()) {
            throw new RowRefused(
                    "Unggahan ini sudah tercatat sebagai jawaban atau keterangan pada aduan lain.",
                    "This post is known already as an answer or a detail of another complaint.");
        }
        if (job.equals(there.getFirst().getMetaData().get(Chunk.IMPORT))) {
            chunk.duplicate();
            return;
        }
        History history = tell(sound, citizen);
        List<?> happened = there.stream().map(DomainEventMessage::getPayload).toList();
        if (isWithin(history.events(), happened)) {
            chunk.duplicate();
        } else if (begins(happened, history.events())) {
            chunk.goOn(sound.archived(), history, happened.size(), history.told(now, silence));
        } else {
            throw new RowRefused(
                    "Aduan ini sudah ada dengan riwayat yang berbeda; yang tercatat tidak diubah.",
                    "This complaint is there already with another history; what is on record stands.");
        }
    }

    private History tell(Sound sound, PersonId citizen) {
        return telling.tell(sound.archived(), citizen, sound.opd(), sound.place());
    }

    /** Whether all of it has happened, in this order, whatever happened besides. */
    private static boolean isWithin(List<ComplaintEvent> told, Collection<?> happened) {
        Iterator<ComplaintEvent> rest = told.iterator();
        @Nullable ComplaintEvent next = rest.next();
        for (Object event : happened) {
            if (event.equals(next)) {
                if (!rest.hasNext()) {
                    return true;
                }
                next = rest.next();
            }
        }
        return false;
    }

    private static boolean begins(List<?> happened, List<ComplaintEvent> told) {
        return happened.size() < told.size() && told.subList(0, happened.size()).equals(happened);
    }

    private static List<ComplaintId> complaints(List<Candidate> candidates) {
        return candidates.stream()
                .filter(Sound.class::isInstance)
                .map(candidate -> ((Sound) candidate).archived().complaint())
                .toList();
    }

    private static void reject(Chunk chunk, CsvFile.Row row, Bilingual reason) {
        chunk.reject(row.line(), reason, JSON.writeValueAsBytes(row.cells()));
    }
}
