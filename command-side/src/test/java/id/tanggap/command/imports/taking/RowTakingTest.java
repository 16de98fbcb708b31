package id.tanggap.command.imports.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.command.channel.AddedChannels;
import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.Recognised;
import id.tanggap.command.imports.kept.Imports;
import id.tanggap.command.imports.kept.Remark;
import id.tanggap.command.imports.mapping.Archived;
import id.tanggap.command.imports.mapping.Government;
import id.tanggap.command.imports.mapping.Mapping;
import id.tanggap.command.imports.mapping.MappingForm;
import id.tanggap.command.imports.mapping.RowReading;
import id.tanggap.command.imports.mapping.RowRefused;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.policy.PoliciesOverTime;
import id.tanggap.command.table.CsvFile;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of an archive, in one file or in several, and what comes of them. */
class RowTakingTest {

    private static final Government GOVERNMENT =
            new Government(ZoneId.of("Asia/Jakarta"), LocalDate.of(2000, 1, 1), ChannelSpellings.ofTheKnown());
    private static final Channel COUNTER = new Channel("LOKET_KELURAHAN");
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final List<String> HEADER = List.of("nomor", "masuk", "dijawab", "selesai", "opd", "isi");

    private final Map<String, List<DomainEventMessage<?>>> store = new HashMap<>();
    private final Set<ComplaintId> noted = new HashSet<>();
    private final HandledPosts posts = mock();
    private final EventStore events = mock();
    private final Offices offices = mock();
    private final Places places = mock();
    private final Identities identities = mock();
    private final Vault vault = mock();

    @BeforeEach
    void aStore() {
        when(posts.noteCaptured(anyCollection())).thenAnswer(call -> {
            Collection<ComplaintId> ids = call.getArgument(0);
            return ids.stream().filter(noted::add).collect(Collectors.toSet());
        });
        when(events.readEvents(anyString(), anyLong()))
                .thenAnswer(call -> DomainEventStream.of(
                        new ArrayList<>(store.getOrDefault(call.getArgument(0, String.class), List.of()))));
        when(vault.seal(any(), anyString())).thenAnswer(call -> new Sealed(call.getArgument(0), call.getArgument(1)));
        when(vault.pseudonym(anyString(), anyString())).thenReturn("archiveaaaaaaaaaaaaaaaa1");
        when(identities.recogniseAll(any()))
                .thenAnswer(call -> call.<List<?>>getArgument(0).stream()
                        .map(_ -> new Recognised(new PersonId("citizenaaaaaaaaaaaaaaa1"), false))
                        .toList());
        when(offices.named(any())).thenAnswer(call -> new OpdId(call.getArgument(0)));
    }

    @Test
    void theSameNumberOpenAndThenClosedIsClosed() {
        Chunk chunk = take("first", row("A-1", "01/05/2024", "", ""), row("A-1", "01/05/2024", "", "03/05/2024"));

        assertThat(chunk.tally()).isEqualTo(new Imports.Tally(2, 2, 0, 0, 0));
        assertThat(types("A-1")).contains("ComplaintCaptured", "ComplaintResolved");
        assertThat(chunk.remarks()).as("nothing says that it is open").isEmpty();
    }

    @Test
    void soItIsWhenTheyStandFarApartOrInAnotherFile() {
        Chunk first = take("first", row("A-1", "01/05/2024", "", ""));
        assertThat(first.tally().unfinished()).isEqualTo(1);

        Chunk same = take("first", row("A-1", "01/05/2024", "", "03/05/2024"));
        assertThat(same.tally().accepted()).isEqualTo(1);
        assertThat(same.ended())
                .as("what was said of it in this file holds no longer")
                .hasSize(1);

        take("first", row("B-1", "01/05/2024", "", ""));
        assertThat(take("second", row("B-1", "01/05/2024", "", "03/05/2024"))
                        .tally()
                        .accepted())
                .isEqualTo(1);
        assertThat(types("B-1")).contains("ComplaintResolved");
    }

    @Test
    void theSameRowAgainAndAnEarlierStateOfItChangeNothing() {
        take("first", row("A-1", "01/05/2024", "02/05/2024", "03/05/2024"));
        int before = stream("A-1").size();

        assertThat(take("first", row("A-1", "01/05/2024", "02/05/2024", "03/05/2024"), row("A-1", "01/05/2024", "", ""))
                        .tally()
                        .duplicates())
                .isEqualTo(2);
        assertThat(stream("A-1")).hasSize(before);
    }

    @Test
    void oneThatContradictsIsLeftOutWithTheReasonInTheSameChunkAsWell() {
        Chunk chunk = take("first", row("B-1", "01/05/2024", "", ""), row("B-1", "11/06/2024", "", "12/06/2024"));

        assertThat(chunk.tally()).isEqualTo(new Imports.Tally(2, 1, 0, 1, 1));
        Remark left = chunk.remarks().getLast();
        assertThat(left.kind()).isEqualTo(Remark.REJECTED);
        assertThat(left.reason().en()).contains("another history");
        assertThat(left.reason().id()).contains("riwayat yang berbeda");
        assertThat(types("B-1")).doesNotContain("ComplaintResolved");
    }

    @Test
    void threeStatesOfOneNumberAreThreeSteps() {
        Chunk chunk = take(
                "first",
                row("A-1", "01/05/2024", "", ""),
                row("A-1", "01/05/2024", "02/05/2024", ""),
                row("A-1", "01/05/2024", "02/05/2024", "03/05/2024"));

        assertThat(chunk.tally()).isEqualTo(new Imports.Tally(3, 3, 0, 0, 0));
        assertThat(types("A-1")).containsSubsequence("ComplaintCaptured", "ComplaintAnswered", "ComplaintResolved");
    }

    @Test
    void whatCameAboutByItselfInTheMeantimeDoesNotStandAgainstTheEnd() {
        take("first", row("A-1", "01/05/2024", "", ""));
        happened(
                "A-1",
                new ComplaintEscalated(
                        id("A-1"),
                        UtteranceId.ofRecord(id("A-1"), "complaint.escalated", NOW),
                        EscalationLevel.HEAD,
                        DeadlineKind.RESOLUTION,
                        null,
                        Actor.SYSTEM,
                        NOW));

        assertThat(take("second", row("A-1", "01/05/2024", "", "03/05/2024"))
                        .tally()
                        .accepted())
                .isEqualTo(1);
        assertThat(types("A-1")).containsSubsequence("ComplaintEscalated", "ComplaintResolved");
        assertThat(stream("A-1"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactlyElementsOf(positions(stream("A-1").size()));
    }

    @Test
    void aCorrectedRowIsTakenOverAfterOneThatCouldNotHaveBeen() {
        when(offices.named("tak-dikenal")).thenThrow(new RowRefused("tidak ada", "not there"));
        CsvFile.Row unknown = new CsvFile.Row(2, List.of("A-1", "01/05/2024", "", "", "tak-dikenal", "lampu"));
        assertThat(take("first", unknown).tally().rejected()).isEqualTo(1);

        assertThat(take("second", row("A-1", "01/05/2024", "", "")).tally().accepted())
                .isEqualTo(1);
    }

    @Test
    void whatIsSaidOfItsChannelMeanwhileMakesNoOtherHistoryOfIt() {
        List<CsvFile.Row> rows = List.of(row("A-1", "01/05/2024", "", ""), row("B-1", "01/05/2024", "", "02/05/2024"));
        AddedChannels described =
                new AddedChannels(Map.of(COUNTER, new AddedChannels.Description("Loket kelurahan", null, false)));
        AddedChannels hidden =
                new AddedChannels(Map.of(COUNTER, new AddedChannels.Description("Loket kelurahan", null, true)));
        take("first", "loket-kelurahan", hidden, rows);

        assertThat(take("second", "loket-kelurahan", described, rows).tally().duplicates())
                .isEqualTo(2);
        Chunk further =
                take("third", "loket-kelurahan", described, List.of(row("A-1", "01/05/2024", "", "03/05/2024")));
        assertThat(further.tally().accepted()).isEqualTo(1);

        take("fourth", "loket-kelurahan", described, List.of(row("C-1", "01/05/2024", "", "")));
        assertThat(take("fifth", "loket-kelurahan", hidden, List.of(row("C-1", "01/05/2024", "", "")))
                        .tally()
                        .duplicates())
                .isEqualTo(1);
    }

    @Test
    void aDayAloneIsTheEndOfWhatBeganAtAnHourOfThatDay() {
        Mapping toTheMinute = mapping("walk-in", "dd/MM/yyyy HH:mm", GOVERNMENT);
        RowReading reading = new RowReading(toTheMinute, GOVERNMENT, NOW);

        Archived sameDay = reading.read(row("A-1", "01/05/2024 10:00", "01/05/2024", "02/05/2024"));

        assertThat(sameDay.firstAnswerAt()).isEqualTo(sameDay.postedAt());
        assertThat(sameDay.resolvedAt()).isEqualTo(Instant.parse("2024-05-01T17:00:00Z"));
        assertThatThrownBy(() -> reading.read(row("A-2", "01/05/2024", "", "02/05/2024 11:00")))
                .isInstanceOf(RowRefused.class);
    }

    private Chunk take(String job, CsvFile.Row... rows) {
        return take(job, "walk-in", AddedChannels.NONE, List.of(rows));
    }

    private static Mapping mapping(String channel, String times, Government government) {
        return new MappingForm(
                        Map.of(
                                "postId",
                                "nomor",
                                "postedAt",
                                "masuk",
                                "firstAnswerAt",
                                "dijawab",
                                "resolvedAt",
                                "selesai",
                                "opd",
                                "opd",
                                "text",
                                "isi"),
                        Map.of("channel", channel),
                        times,
                        null,
                        false)
                .read(HEADER, government);
    }

    private Chunk take(String job, String channel, AddedChannels added, List<CsvFile.Row> rows) {
        Government government = new Government(
                GOVERNMENT.zone(), GOVERNMENT.firstDay(), GOVERNMENT.channels().and(added));
        Mapping mapping = mapping(channel, "dd/MM/yyyy", government);
        RowTaking taking = new RowTaking(
                job,
                new RowReading(mapping, government, NOW),
                offices,
                places,
                new Reconstruction(vault, new PoliciesOverTime(List.of()), added),
                identities,
                vault,
                posts,
                events,
                NOW,
                Duration.ofDays(7));
        Chunk chunk = taking.take(rows.stream().map(taking::candidate).toList(), true);
        chunk.events()
                .forEach(event -> store.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>())
                        .add(event));
        return chunk;
    }

    private static CsvFile.Row row(String number, String posted, String answered, String resolved) {
        return new CsvFile.Row(2, List.of(number, posted, answered, resolved, "dinas-pu", "lampu mati"));
    }

    private void happened(String number, Object event) {
        List<DomainEventMessage<?>> stream = stream(number);
        stream.add(new GenericDomainEventMessage<>("complaint", id(number).toString(), stream.size(), event));
    }

    private List<DomainEventMessage<?>> stream(String number) {
        return store.getOrDefault(id(number).toString(), new ArrayList<>());
    }

    private List<String> types(String number) {
        return stream(number).stream()
                .map(event -> event.getPayloadType().getSimpleName())
                .toList();
    }

    private static List<Long> positions(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static ComplaintId id(String number) {
        return ComplaintId.of(Channel.WALK_IN, number);
    }
}
