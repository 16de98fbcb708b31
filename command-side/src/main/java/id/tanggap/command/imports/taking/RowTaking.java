package id.tanggap.command.imports.taking;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Outlook;
import id.tanggap.command.decision.Course;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.identity.Contact;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.Recognised;
import id.tanggap.command.imports.mapping.Archived;
import id.tanggap.command.imports.mapping.RowReading;
import id.tanggap.command.imports.mapping.RowRefused;
import id.tanggap.command.imports.taking.Candidate.Sound;
import id.tanggap.command.imports.taking.Candidate.Unsound;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.table.CsvFile;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintReleased;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import tools.jackson.databind.json.JsonMapper;

/** Judges the rows of one import. A repeated row, in this file or in one that came before, changes nothing. */
final class RowTaking {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String job;
    private final RowReading reading;
    private final Offices offices;
    private final Places places;
    private final Reconstruction reconstruction;
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
            Reconstruction reconstruction,
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
        this.reconstruction = reconstruction;
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

    /** A sound row, with what it tells. */
    private record Tale(
            Sound sound,
            PersonId citizen,
            List<Intent<ComplaintState, ComplaintEvent>> wishes,
            Course<ComplaintState, ComplaintEvent> course) {

        ComplaintId complaint() {
            return sound.archived().complaint();
        }
    }

    /**
     * What comes of these rows, in the caller's transaction.
     *
     * @param trusting whether a post that nobody has handled has no complaint either: always so, unless a complaint came
     *     about in another way than by the intake
     */
    Chunk take(List<Candidate> candidates, boolean trusting) {
        Map<ComplaintId, PersonId> citizens = citizens(candidates);
        vault.prepare(candidates.stream()
                .flatMap(candidate ->
                        candidate instanceof Sound sound && sound.archived().isPersonal()
                                ? Stream.of(Objects.requireNonNull(
                                        citizens.get(sound.archived().complaint())))
                                : Stream.empty())
                .toList());
        Chunk chunk = new Chunk(job);
        List<Tale> tales = new ArrayList<>();
        for (Candidate candidate : candidates) {
            switch (candidate) {
                case Unsound(CsvFile.Row row, Bilingual reason) -> reject(chunk, row, reason);
                case Sound sound -> orReject(chunk, sound, () -> tales.add(tale(sound, citizens)));
            }
        }
        // Only of what can be told: a post that is noted and has no complaint could never be told again.
        Set<ComplaintId> fresh =
                posts.noteCaptured(tales.stream().map(Tale::complaint).toList());
        for (Tale tale : tales) {
            boolean isNew = fresh.contains(tale.complaint())
                    && chunk.stream(tale.complaint()).isEmpty();
            orReject(chunk, tale.sound(), () -> {
                if (trusting && isNew) {
                    accept(chunk, tale);
                } else {
                    compare(chunk, tale, isNew);
                }
            });
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

    private Tale tale(Sound sound, Map<ComplaintId, PersonId> citizens) {
        Archived row = sound.archived();
        PersonId citizen = Objects.requireNonNull(citizens.get(row.complaint()));
        List<Intent<ComplaintState, ComplaintEvent>> wishes =
                reconstruction.wishes(row, citizen, sound.opd(), sound.place());
        return new Tale(sound, citizen, wishes, begun(row.complaint()).grantAll(wishes));
    }

    private void accept(Chunk chunk, Tale tale) {
        chunk.accept(tale.sound().archived(), tale.citizen(), tale.course(), outlook(tale.course()));
    }

    /** The complaint is there, or may be: in the store, or by an earlier row of these. */
    private void compare(Chunk chunk, Tale tale, boolean fresh) {
        List<DomainEventMessage<?>> there = chunk.stream(tale.complaint()).orElseGet(() -> stored(tale.complaint()));
        if (there.isEmpty() && fresh) {
            accept(chunk, tale);
            return;
        }
        if (there.isEmpty()) {
            throw new RowRefused(
                    "Unggahan ini sudah tercatat sebagai jawaban atau keterangan pada aduan lain.",
                    "This post is known already as an answer or a detail of another complaint.");
        }
        List<ComplaintEvent> told = begun(tale.complaint())
                .grantAll(Reconstruction.withoutPublicity(tale.wishes()))
                .granted();
        List<ComplaintEvent> happened = payloads(there.stream());
        List<ComplaintEvent> toldBefore =
                payloads(there.stream().filter(event -> event.getMetaData().containsKey(Chunk.IMPORT))).stream()
                        .filter(event -> !(event instanceof ComplaintReleased))
                        .toList();
        if (isWithin(told, happened)) {
            chunk.duplicate();
        } else if (begins(toldBefore, told)) {
            goOn(chunk, tale, there, toldBefore.size());
        } else {
            throw new RowRefused(
                    "Aduan ini sudah ada dengan riwayat yang berbeda; yang tercatat tidak diubah.",
                    "This complaint is there already with another history; what is on record stands.");
        }
    }

    /**
     * Decided upon all that has happened since: what has come about by itself in the meantime, such as a deadline that
     * passed, does not stand against it.
     *
     * @param toldBefore how many events these wishes came to when they were told before
     */
    private void goOn(Chunk chunk, Tale tale, List<DomainEventMessage<?>> there, int toldBefore) {
        Course<ComplaintState, ComplaintEvent> then = begun(tale.complaint());
        Course<ComplaintState, ComplaintEvent> further =
                ComplaintState.KIND.read(tale.complaint(), DomainEventStream.of(there));
        for (Intent<ComplaintState, ComplaintEvent> wish : Reconstruction.withoutPublicity(tale.wishes())) {
            boolean isNew = then.version() >= toldBefore;
            then = then.grant(wish);
            if (isNew) {
                further = further.grant(wish);
            }
        }
        if (further.granted().isEmpty()) {
            chunk.duplicate();
        } else {
            chunk.goOn(tale.sound().archived(), there, further, outlook(further));
        }
    }

    private static Course<ComplaintState, ComplaintEvent> begun(ComplaintId complaint) {
        return ComplaintState.KIND.begin(complaint);
    }

    private Outlook outlook(Course<ComplaintState, ComplaintEvent> course) {
        return Outlook.of(course.state().orElseThrow(), now, silence);
    }

    /** From the first event on, not from what a long life has come to. */
    private List<DomainEventMessage<?>> stored(ComplaintId complaint) {
        List<DomainEventMessage<?>> stream = new ArrayList<>();
        events.readEvents(complaint.toString(), 0).forEachRemaining(stream::add);
        return stream;
    }

    private static List<ComplaintEvent> payloads(Stream<? extends DomainEventMessage<?>> messages) {
        return messages.map(message -> (ComplaintEvent) message.getPayload()).toList();
    }

    /** Whether all of it has happened, in this order, whatever happened besides. */
    private static boolean isWithin(List<ComplaintEvent> told, List<ComplaintEvent> happened) {
        Iterator<ComplaintEvent> rest = told.iterator();
        ComplaintEvent next = rest.next();
        for (ComplaintEvent event : happened) {
            if (event.equals(next)) {
                if (!rest.hasNext()) {
                    return true;
                }
                next = rest.next();
            }
        }
        return false;
    }

    private static boolean begins(List<ComplaintEvent> before, List<ComplaintEvent> told) {
        return !before.isEmpty()
                && before.size() < told.size()
                && told.subList(0, before.size()).equals(before);
    }

    private static void orReject(Chunk chunk, Sound sound, Runnable taking) {
        try {
            taking.run();
        } catch (RowRefused refused) {
            reject(chunk, sound.row(), refused.reason());
        } catch (RuleBroken broken) {
            Rule.Because because = broken.rule().because();
            reject(chunk, sound.row(), new Bilingual(because.indonesian(), because.english()));
        }
    }

    private static void reject(Chunk chunk, CsvFile.Row row, Bilingual reason) {
        chunk.reject(row.line(), reason, JSON.writeValueAsBytes(row.cells()));
    }
}
