package id.tanggap.command.routing.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.command.TestTables;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.routing.RoutingRule;
import id.tanggap.command.routing.learned.Evidence.Kind;
import id.tanggap.command.routing.learned.Models.What;
import id.tanggap.command.routing.version.JudgeTheWeek;
import id.tanggap.command.routing.version.LearnedRouting;
import id.tanggap.command.routing.version.NoteTraining;
import id.tanggap.command.routing.version.RestoreVersion;
import id.tanggap.command.routing.version.SetAutomatic;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonErased;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.routing.AutomaticAssignmentStopped;
import id.tanggap.events.routing.AutomaticTerms;
import id.tanggap.events.routing.ModelTrained;
import id.tanggap.events.routing.ModelTrained.Cause;
import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.eventstore.shredding.StoredSecrets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** From events to a version in use, on a real PostgreSQL. */
class TrainingTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T03:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final OpdId PUBLIC_WORKS = new OpdId("dinas-pupr");
    private static final OpdId TRAFFIC = new OpdId("dinas-perhubungan");
    private static final String ROAD = "jln rusak berlubang depan pasar";
    private static final List<List<String>> WORDS = List.of(
            List.of("jalan", "rusak", "berlubang", "aspal", "jembatan", "amblas"),
            List.of("lampu", "mati", "gelap", "rambu", "parkir", "angkot"));

    private final LivingComplaints life = new LivingComplaints(NOW)
            .serves(
                    LearnedRouting.KIND,
                    NoteTraining.class,
                    RestoreVersion.class,
                    SetAutomatic.class,
                    JudgeTheWeek.class);
    private final List<Object> past = new ArrayList<>();
    private final OpdDirectory directory = mock();
    private JdbcClient sql;
    private PersonalData data;
    private Models models;

    @BeforeEach
    void aHistory() {
        DataSource tables = TestTables.emptied(
                "routing_version",
                "routing_line",
                "routing_model",
                "routing_assigned",
                "person_key",
                "directory_opd",
                "directory_category");
        sql = JdbcClient.create(tables);
        sql.sql("alter sequence routing_version_number restart").update();
        data = StoredSecrets.open(
                tables, MasterKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), life.clock());
        models = new Models(sql, data);
        life.reacts(new RoutingTables(sql, JsonMapper.shared()));
        when(directory.exists(any())).thenReturn(true);
        Random random = new Random(7);
        for (int i = 0; i < 180; i++) {
            int office = random.nextInt(2);
            complaint(i, words(office, random), office == 0 ? PUBLIC_WORKS : TRAFFIC);
        }
    }

    @Test
    void whatWasResolvedIsLearnedAndSuggestedWithItsEvidence() {
        train(Cause.REQUEST);

        Suggester.Suggested suggested = suggested(ROAD);
        assertThat(suggested.version()).isEqualTo(1);
        assertThat(suggested.offices().getFirst().opd()).isEqualTo(PUBLIC_WORKS);
        assertThat(Likely.of(suggested.offices().getFirst().confidence())).isEqualTo(Likely.VERY);
        assertThat(suggested.offices().getFirst().because()).anySatisfy(evidence -> {
            assertThat(evidence.kind()).isEqualTo(Kind.LEARNED);
            assertThat(evidence.count()).isPositive().isLessThanOrEqualTo(evidence.of());
            assertThat(evidence.examples()).isNotEmpty();
        });
        assertThat(suggested.categories().getFirst().id()).isEqualTo(new CategoryId("jalan"));
    }

    @Test
    void theLastWholeMonthIsAnsweredByWhoHasNotSeenIt() {
        OpdId onlyInFebruary = new OpdId("dinas-baru");
        for (int i = 0; i < 28; i++) {
            complaint(
                    1_000 + i,
                    "banjir lumpur tanggul",
                    onlyInFebruary,
                    Instant.parse("2026-02-01T03:00:00Z").plus(Duration.ofDays(i)));
        }
        train(Cause.SCHEDULE);

        assertThat(lastTrained().figures().heldOut()).satisfies(held -> {
            assertThat(held.month()).hasToString("2026-02");
            assertThat(held.first()).isBetween(0.4, 0.8);
        });
        assertThat(models.read(1, What.EXAMINED).orElseThrow().suggest(said("banjir lumpur"), today(), _ -> true, 9))
                .noneMatch(each -> each.office().equals(onlyInFebruary.value()));
        assertThat(suggested("banjir lumpur tanggul").offices().getFirst().opd())
                .isEqualTo(onlyInFebruary);
    }

    @Test
    void theSameHistoryMakesTheSameVersion() {
        train(Cause.REQUEST);
        train(Cause.REQUEST);

        assertThat(sealedSize(1)).isEqualTo(sealedSize(2));
        assertThat(models.read(2, What.OFFICES).orElseThrow().judge(said(ROAD), today(), _ -> true, 3))
                .isEqualTo(models.read(1, What.OFFICES).orElseThrow().judge(said(ROAD), today(), _ -> true, 3));
    }

    @Test
    void stoppedInTheMiddleItLeavesNothingBehindAndBeginsAgain() {
        Grants stopped = mock();
        when(stopped.grant(any())).thenThrow(new IllegalStateException("killed"));
        assertThatThrownBy(() -> training(stopped).train(Cause.SCHEDULE, Actor.SYSTEM))
                .hasMessage("killed");
        assertThat(node().version()).isEmpty();

        train(Cause.SCHEDULE);

        assertThat(node().version())
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(2));
        assertThat(models.read(1, What.OFFICES)).isEmpty();
    }

    @Test
    void twoNodesUseTheSameVersionAndGoBackTogether() {
        train(Cause.SCHEDULE);
        InUse one = node();
        InUse other = node();
        assertThat(one.version()).isPresent();
        train(Cause.SCHEDULE);
        assertThat(one.version().orElseThrow().number()).isEqualTo(2);
        assertThat(other.version().orElseThrow().number()).isEqualTo(2);

        life.wish(new RestoreVersion(1, Actor.SYSTEM, NOW));

        assertThat(one.version().orElseThrow().number()).isEqualTo(1);
        assertThat(other.version().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void whoeverIsErasedIsGoneWithTheNextTrainingAndSoAreTheVersionsThatKnewThem() {
        train(Cause.SCHEDULE);
        PersonId citizen = citizen(5);
        data.erase(citizen.toString());
        past.add(new PersonErased(citizen, Actor.SYSTEM, NOW.plusSeconds(60)));
        life.now(NOW.plus(Duration.ofMinutes(5)));

        train(Cause.SCHEDULE);

        assertThat(lastTrained().cause()).isEqualTo(Cause.ERASURE);
        assertThat(lastTrained().figures().complaints()).isEqualTo(179);
        assertThat(models.read(1, What.OFFICES)).isEmpty();
        assertThat(node().version().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void whoeverCannotResolveCannotTeach() {
        train(Cause.SCHEDULE);
        double before = suggested(ROAD).offices().getFirst().confidence();
        for (int i = 0; i < 400; i++) {
            past.add(captured(5_000 + i, "jalan rusak berlubang dinas perhubungan", citizen(9_000 + i), NOW));
        }
        train(Cause.SCHEDULE);

        assertThat(suggested(ROAD).offices().getFirst().opd()).isEqualTo(PUBLIC_WORKS);
        assertThat(suggested(ROAD).offices().getFirst().confidence()).isEqualTo(before);
    }

    @Test
    void whatWasSaidComesBeforeTheRulesAndTheseBesideWhatWasLearned() {
        train(Cause.SCHEDULE);
        OpdId named = new OpdId("dinas-kesehatan");
        when(directory.byAccount(Channel.INSTAGRAM, "", "@dinkes")).thenReturn(Optional.of(named));
        when(directory.byCategoryAndPlace(new CategoryId("jalan"), null)).thenReturn(List.of(PUBLIC_WORKS));

        List<Candidates.Candidate> offices = new Suggester(node(), directory, new RegisterWords(sql))
                .suggest(new Question(ROAD, null, null, List.of("@dinkes"), Channel.INSTAGRAM, today()))
                .offices();

        assertThat(offices.getFirst().opd()).isEqualTo(named);
        assertThat(offices.getFirst().because()).extracting(Evidence::kind).containsExactly(Kind.TAG);
        assertThat(offices.get(1).opd()).isEqualTo(PUBLIC_WORKS);
        assertThat(offices.get(1).because()).extracting(Evidence::kind).contains(Kind.RULE, Kind.LEARNED);
    }

    @Test
    void anOfficeThatIsNoLongerThereIsNotSuggested() {
        train(Cause.SCHEDULE);
        when(directory.exists(PUBLIC_WORKS)).thenReturn(false);

        assertThat(suggested(ROAD).offices()).noneMatch(each -> each.opd().equals(PUBLIC_WORKS));
    }

    @Test
    void withoutAHistoryTheRegistersWordsSuggestAndNothingElseIsSaid() {
        register("dinas-pupr", "Dinas Pekerjaan Umum", "jalan");
        register("dinas-kebudayaan", "Dinas Kebudayaan", "museum");

        Suggester.Suggested suggested = suggested("Museum daerah tutup terus");

        assertThat(suggested.version()).isNull();
        assertThat(suggested.offices()).singleElement().satisfies(each -> {
            assertThat(each.opd()).isEqualTo(new OpdId("dinas-kebudayaan"));
            assertThat(each.because()).extracting(Evidence::kind).containsExactly(Kind.REGISTER);
            assertThat(Likely.of(each.confidence())).isEqualTo(Likely.UNLIKELY);
        });
    }

    @Test
    void anOfficeThatIsCalledOtherwiseKeepsItsPastAndANewOneIsFoundByItsWords() {
        train(Cause.SCHEDULE);
        register("dinas-pupr", "Dinas Bina Marga", "jalan");
        register("dinas-pemadam", "Dinas Pemadam Kebakaran", "kebakaran");

        assertThat(suggested(ROAD).offices().getFirst().opd()).isEqualTo(PUBLIC_WORKS);
        assertThat(suggested("ada kebakaran, panggil pemadam").offices())
                .anySatisfy(each -> assertThat(each.opd()).isEqualTo(new OpdId("dinas-pemadam")));
    }

    @Test
    void itAssignsByItselfOnlyOnceTheGovernmentSaysSo() {
        train(Cause.SCHEDULE);
        ComplaintState road = waiting(7_000, "jalan rusak berlubang aspal amblas");
        assertThat(rule().judge(road)).isEqualTo(RoutingRule.Verdict.Unsure.NOTHING);

        automatic(Set.of(), Set.of());

        assertThat(rule().judge(road)).isInstanceOfSatisfying(RoutingRule.Verdict.Goes.class, goes -> {
            assertThat(goes.opd()).isEqualTo(PUBLIC_WORKS);
            assertThat(goes.reason().rule()).isEqualTo(RoutingReason.Rule.SIMILAR_COMPLAINTS);
            assertThat(goes.reason().detail()).contains("aduan serupa", "versi 1");
        });
    }

    @Test
    void whatIsExcludedDelicateOrNotMeasuredItLeavesToPeople() {
        train(Cause.SCHEDULE);
        ComplaintState road = waiting(7_000, "jalan rusak berlubang aspal amblas");
        ComplaintState delicate = waiting(7_001, "jalan rusak berlubang aspal, anak saya dipukul dan dianiaya di sana");

        automatic(Set.of(), Set.of(TRAFFIC));
        assertThat(rule().judge(road)).as("another office alone").isInstanceOf(RoutingRule.Verdict.Unsure.class);
        automatic(Set.of(new CategoryId("jalan")), Set.of());
        ComplaintState categorised = ComplaintState.evolve(
                road, new ComplaintCategorised(road.id(), new CategoryId("jalan"), Actor.CITIZEN, NOW));
        assertThat(rule().judge(categorised)).isEqualTo(RoutingRule.Verdict.Unsure.NOTHING);
        automatic(Set.of(), Set.of());
        assertThat(rule().judge(delicate)).isInstanceOf(RoutingRule.Verdict.Unsure.class);
        sql.sql("update routing_version set figures = '{\"complaints\": 180, \"offices\": 2}'")
                .update();
        assertThat(rule().judge(road)).as("not measured").isInstanceOf(RoutingRule.Verdict.Unsure.class);
    }

    @Test
    void whatIsTakenBackIsCountedAndPutsAnEndToIt() {
        automatic(Set.of(), Set.of());
        RoutingTables tables = new RoutingTables(sql, JsonMapper.shared());
        WhenTooMuchIsTakenBackThenStop stop = new WhenTooMuchIsTakenBackThenStop(
                node(), new LastWeek(sql), life.grants(), life.clock(), new SimpleMeterRegistry());
        for (int i = 0; i < 12; i++) {
            tables.on(assigned(i, PUBLIC_WORKS, RoutingReason.Rule.SIMILAR_COMPLAINTS));
        }
        assertThat(new LastWeek(sql).before(NOW)).isEqualTo(new LastWeek.Count(12, 0));

        for (int i = 0; i < 2; i++) {
            ComplaintAssigned elsewhere = assigned(i, TRAFFIC, RoutingReason.Rule.TRIAGE_DESK);
            tables.on(elsewhere);
            stop.on(elsewhere);
        }
        life.everybodyReacts();

        assertThat(new LastWeek(sql).before(NOW)).isEqualTo(new LastWeek.Count(12, 2));
        assertThat(life.payloads(LearnedRouting.LINE).getLast()).isInstanceOf(AutomaticAssignmentStopped.class);
        assertThat(node().automatic().on()).isFalse();
    }

    @Test
    void ofTooLittleNoVersionIsMade() {
        past.subList(30, past.size()).clear();

        train(Cause.REQUEST);

        assertThat(node().version()).isEmpty();
    }

    private void automatic(Set<CategoryId> excluded, Set<OpdId> offices) {
        life.wish(new SetAutomatic(new AutomaticTerms(true, 0.95, excluded, offices), Actor.SYSTEM, NOW));
    }

    private ByWhatWasLearned rule() {
        return new ByWhatWasLearned(
                node(), new Suggester(node(), directory, new RegisterWords(sql)), life.store(), data, "", "", WIB);
    }

    private ComplaintState waiting(int number, String text) {
        ComplaintCaptured captured = captured(number, text, citizen(number), NOW);
        life.store()
                .publish(new GenericDomainEventMessage<>(
                        "complaint", captured.complaint().toString(), 0, captured));
        return ComplaintState.evolve(null, captured);
    }

    private static ComplaintAssigned assigned(int number, OpdId opd, RoutingReason.Rule rule) {
        return new ComplaintAssigned(
                ComplaintId.of(Channel.INSTAGRAM, "assigned " + number),
                opd,
                null,
                new RoutingReason(rule, ""),
                null,
                Actor.SYSTEM,
                NOW);
    }

    private void train(Cause cause) {
        training(life.grants()).train(cause, Actor.SYSTEM);
        life.everybodyReacts();
    }

    private Training training(Grants grants) {
        return new Training(past::stream, life.store(), models, data, grants, life.clock(), WIB);
    }

    private InUse node() {
        return new InUse(sql, new Models(sql, data), JsonMapper.shared());
    }

    private Suggester.Suggested suggested(String text) {
        return new Suggester(node(), directory, new RegisterWords(sql))
                .suggest(new Question(text, null, null, List.of(), Channel.INSTAGRAM, today()));
    }

    private static id.tanggap.learning.Said said(String text) {
        return Lessons.said(text, null, null, "instagram");
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(NOW, WIB);
    }

    private ModelTrained lastTrained() {
        return (ModelTrained) life.payloads(LearnedRouting.LINE).getLast();
    }

    private long sealedSize(int version) {
        return sql.sql("select sum(length(sealed)) from routing_model where version = ?")
                .param(version)
                .query(Long.class)
                .single();
    }

    private void register(String opd, String name, String category) {
        sql.sql("insert into directory_opd (opd, name, sequence) values (?, ?, 0)")
                .params(opd, name)
                .update();
        sql.sql("insert into directory_category (opd, category) values (?, ?)")
                .params(opd, category)
                .update();
    }

    private void complaint(int number, String text, OpdId office) {
        complaint(number, text, office, FIRST.plus(Duration.ofHours(8L * number)));
    }

    private void complaint(int number, String text, OpdId office, Instant at) {
        ComplaintCaptured captured = captured(number, text, citizen(number), at);
        past.add(captured);
        past.add(new ComplaintCategorised(
                captured.complaint(),
                new CategoryId(office.equals(PUBLIC_WORKS) ? "jalan" : "lalu-lintas"),
                new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null),
                at));
        past.add(new ComplaintResolved(
                captured.complaint(),
                UtteranceId.ofRecord(captured.complaint(), "resolved", at),
                office,
                captured.text(),
                List.of(),
                new Actor(Actor.Kind.OPD, "kepala", office),
                at));
    }

    private ComplaintCaptured captured(int number, String text, PersonId citizen, Instant at) {
        Sealed words = new Sealed(citizen, data.seal(citizen.toString(), text));
        String post = Integer.toString(number);
        return new ComplaintCaptured(
                ComplaintId.of(Channel.INSTAGRAM, post),
                TrackingCode.of(Channel.INSTAGRAM, post),
                Channel.INSTAGRAM,
                Origin.WEBHOOK,
                words,
                null,
                null,
                citizen,
                null,
                null,
                words,
                null,
                List.of(),
                at,
                Actor.CITIZEN,
                at);
    }

    private PersonId citizen(int number) {
        return new PersonId(data.pseudonym("test", "citizen " + number));
    }

    private static String words(int office, Random random) {
        List<String> words = WORDS.get(office);
        StringBuilder text = new StringBuilder("di desa ").append(random.nextInt(40));
        for (int i = 0; i < 5; i++) {
            text.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return text.append(" sejak ").append(random.nextInt(1000)).toString();
    }
}
