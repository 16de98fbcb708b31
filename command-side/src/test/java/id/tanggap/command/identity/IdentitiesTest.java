package id.tanggap.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.command.TestTables;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.eventstore.shredding.StoredSecrets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class IdentitiesTest {

    private static final PersonKey NUMBER = PersonKey.number("+6281234560017");
    private static final PersonKey MAIL = PersonKey.mail("siti@contoh.id");
    private static final PersonKey ACCOUNT = PersonKey.account(Channel.WHATSAPP, "ID.99");
    private static final PersonKey HANDLE = PersonKey.handle(Channel.INSTAGRAM, "siti");
    private static final PersonKey HER_ACCOUNT = PersonKey.account(Channel.INSTAGRAM, "501");
    private static final PersonKey HIS_ACCOUNT = PersonKey.account(Channel.INSTAGRAM, "777");

    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private final Set<String> inEvents = new HashSet<>();
    private DataSource tables;
    private PersonalData data;
    private Identities identities;

    @BeforeEach
    void empty() {
        tables = TestTables.emptied("person_alias", "person_kin", "person_key");
        InstantSource source = () -> now;
        data = StoredSecrets.open(
                tables,
                MasterKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                source.withZone(ZoneOffset.UTC));
        identities = node();
    }

    private Identities node() {
        return new Identities(JdbcClient.create(tables), data, people -> {
            Set<String> found = new HashSet<>(people);
            found.retainAll(inEvents);
            return found;
        });
    }

    @Test
    void whoIsKnownInOneWayIsAlwaysTheSame() {
        PersonId person = write(ACCOUNT);

        assertThat(write(ACCOUNT)).isEqualTo(person);
        assertThat(write(PersonKey.account(Channel.X, "ID.99"))).isNotEqualTo(person);
        assertThat(person.value()).isEqualTo(data.pseudonym("person", "WHATSAPP:ID.99"));
    }

    @Test
    void aNumberAndAnAccountThatComeTogetherAreOnePersonFromThenOn() {
        PersonId person = write(NUMBER, ACCOUNT);

        assertThat(write(ACCOUNT)).isEqualTo(person);
        assertThat(write(NUMBER)).isEqualTo(person);
        assertThat(identities.allOf(person)).containsExactly(person);
    }

    @Test
    void twoWhoTurnOutToBeOneAreErasedTogether() {
        PersonId byNumber = write(NUMBER);
        PersonId byAccount = write(ACCOUNT);
        PersonId byMail = write(MAIL);
        assertThat(identities.areOne(byNumber, byAccount)).isFalse();

        PersonId together = write(NUMBER, ACCOUNT);
        write(ACCOUNT, MAIL);

        assertThat(together).isEqualTo(byNumber);
        assertThat(write(ACCOUNT)).isEqualTo(byAccount);
        assertThat(identities.allOf(byMail)).containsExactlyInAnyOrder(byNumber, byAccount, byMail);
        assertThat(identities.areOne(byNumber, byMail)).isTrue();
    }

    @Test
    void peopleOfTheVersionBeforeAreFoundByEverySpelling() {
        PersonId formForm = former("WEB:081234560017");
        PersonId fromDesk = former("WALK_IN:6281234560017");
        PersonId fromWhatsApp = former("WHATSAPP:6281234560017");

        PersonId person = write(NUMBER);

        assertThat(identities.allOf(person)).containsExactlyInAnyOrder(formForm, fromDesk, fromWhatsApp);
        assertThat(identities
                        .recognise(Contact.of(Channel.WALK_IN, "62812 3456 0017", "p"), now)
                        .person())
                .isEqualTo(fromDesk);
    }

    @Test
    void whoWasErasedAndWritesAgainIsSomebodyNew() {
        PersonId before = write(NUMBER, ACCOUNT);
        erase(before);

        PersonId after = write(NUMBER);

        assertThat(after).isNotEqualTo(before);
        assertThat(data.isKeptFor(after.toString())).isTrue();
        assertThat(write(NUMBER)).isEqualTo(after);
        assertThat(write(ACCOUNT)).isNotEqualTo(before).isNotEqualTo(after);
        erase(after);
        assertThat(write(NUMBER)).isNotIn(before, after);
    }

    @Test
    void whatWasWrittenBeforeTheErasureStaysErased() {
        PersonId before = write(NUMBER);
        now = now.plus(Duration.ofDays(1));
        erase(before);

        assertThat(identities.recognise(Sought.by(List.of(NUMBER)), now.minusSeconds(60)))
                .isEqualTo(new Recognised(before, true));
        assertThat(identities
                        .recognise(Sought.by(List.of(NUMBER)), now.plusSeconds(60))
                        .erased())
                .isFalse();
    }

    /** Nobody can join another's number to the own address, and take it along when asking to be forgotten. */
    @Test
    void whatACitizenWritesAsContactMakesNobodyKin() {
        PersonId mother = leave("0813-1111-2222");

        PersonId me = leave("0812-3456-0017 (saya), 0813-1111-2222 (ibu), siti@contoh.id");

        assertThat(identities.areOne(me, mother)).isFalse();
        assertThat(identities.allOf(me)).containsExactly(me);
        assertThat(leave("siti@contoh.id")).isNotIn(me, mother);
    }

    @Test
    void whatHappensNowIsAfterAnErasureOfANodeThatIsAhead() {
        PersonId before = write(NUMBER);
        Instant here = now;
        now = now.plusSeconds(30);
        erase(before);
        now = here;

        PersonId after = identities.recogniseNow(Sought.by(List.of(NUMBER)));

        assertThat(after).isNotEqualTo(before);
        assertThat(data.isKeptFor(after.toString())).isTrue();
        assertThat(identities.recogniseNow(Sought.by(List.of(NUMBER)))).isEqualTo(after);
    }

    @Test
    void whoOnlyPassesByLeavesNothing() {
        Sought stranger = Sought.by(List.of(HANDLE, HER_ACCOUNT));

        Identities.Glimpse seen = identities.look(stranger, now);

        assertThat(rows("person_alias") + rows("person_key") + rows("person_kin"))
                .isZero();
        assertThat(seen.erased()).isFalse();
        assertThat(seen.people())
                .containsExactly(identities.recognise(stranger, now).person());
    }

    @Test
    void aLookFindsAllWhoTurnOutToBeOneAndWhoWasErased() {
        PersonId byNumber = write(NUMBER);
        PersonId byAccount = write(ACCOUNT);

        assertThat(identities.look(Sought.by(List.of(NUMBER, ACCOUNT)), now).people())
                .containsExactlyInAnyOrder(byNumber, byAccount);
        assertThat(identities.areOne(byNumber, byAccount)).isFalse();

        now = now.plusSeconds(60);
        erase(byNumber);
        assertThat(identities
                        .look(Sought.by(List.of(NUMBER)), now.minusSeconds(30))
                        .erased())
                .isTrue();
        assertThat(identities
                        .look(Sought.by(List.of(NUMBER)), now.plusSeconds(30))
                        .erased())
                .isFalse();
    }

    /** Known before, each alone; then one learns of the first two and another of the last two. */
    @Test
    void kinThatTwoJoinAtOnceIsNotTorn() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(tables));
        List<PersonId> people = Stream.of("a", "b", "c")
                .map(each -> new PersonId("citizenaaaaaaaaaaaaaaaa" + each))
                .toList();
        JdbcClient sql = JdbcClient.create(tables);
        people.forEach(each -> sql.sql("insert into person_kin (person, kin) values (?, ?)")
                .params(each.value(), each.value())
                .update());

        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> second = transaction.execute(_ -> {
                identities.unite(people.get(0), people.get(1));
                Future<?> meanwhile = other.submit(
                        () -> transaction.executeWithoutResult(_ -> node().unite(people.get(1), people.get(2))));
                await().until(() -> meanwhile.isDone()
                        || sql.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
                                .query(Boolean.class)
                                .single());
                return meanwhile;
            });
            second.get();
        }

        assertThat(identities.allOf(people.getFirst())).containsExactlyElementsOf(people);
    }

    private PersonId leave(String contact) {
        PersonId person = identities.recogniseNow(Contact.of(Channel.WEB, contact, contact));
        inEvents.add(person.value());
        return person;
    }

    private long rows(String table) {
        return JdbcClient.create(tables)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void anErasedPersonHasNoNamesLeft() {
        PersonId person = write(NUMBER, ACCOUNT);
        assertThat(identities.namesOf(person)).hasSize(2);

        identities.forget(person);

        assertThat(identities.namesOf(person)).containsExactly(person.value());
        assertThat(identities.allOf(person)).containsExactly(person);
    }

    @Test
    void aHandleThatChangedHandsNamesWhoHasItNow() {
        PersonId she = write(HANDLE, HER_ACCOUNT);
        PersonId herWithANewHandle = write(PersonKey.handle(Channel.INSTAGRAM, "siti.baru"), HER_ACCOUNT);
        assertThat(herWithANewHandle).isEqualTo(she);

        PersonId he = write(HANDLE, HIS_ACCOUNT);

        assertThat(he).isNotEqualTo(she);
        assertThat(write(HANDLE)).isEqualTo(he);
        assertThat(write(HER_ACCOUNT)).isEqualTo(she);
        assertThat(identities.areOne(she, he)).isFalse();
    }

    @Test
    void twoWhoLearnTheSameAtOnceAgree() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(tables));
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<PersonId>> learning = new ArrayList<>();
        for (PersonKey first : List.of(NUMBER, MAIL)) {
            Identities node = node();
            learning.add(threads.submit(() -> {
                start.await();
                return transaction.execute(_ ->
                        node.recognise(Sought.by(List.of(first, ACCOUNT)), now).person());
            }));
        }
        PersonId one = learning.get(0).get();
        PersonId other = learning.get(1).get();
        threads.shutdown();

        assertThat(identities.areOne(one, other)).isTrue();
        assertThat(write(ACCOUNT)).isIn(one, other);
    }

    @Test
    void manyAreRecognisedAsOneByOne() {
        List<Identities.Told> told = List.of(
                new Identities.Told(Sought.by(List.of(NUMBER)), now),
                new Identities.Told(Sought.by(List.of(NUMBER, MAIL)), now),
                new Identities.Told(Sought.by(List.of(MAIL)), now),
                new Identities.Told(Sought.by(List.of(PersonKey.post(Channel.WALK_IN, "A-1"))), now));

        List<Recognised> recognised = identities.recogniseAll(told);

        assertThat(recognised.subList(0, 3)).containsOnly(recognised.getFirst());
        assertThat(recognised.get(3).person().value()).isEqualTo(data.pseudonym("person", "WALK_IN:post:A-1"));
    }

    private PersonId write(PersonKey... keys) {
        PersonId person = identities.recognise(Sought.by(List.of(keys)), now).person();
        inEvents.add(person.value());
        return person;
    }

    private PersonId former(String name) {
        PersonId person = new PersonId(data.pseudonym("person", name));
        inEvents.add(person.value());
        return person;
    }

    private void erase(PersonId person) {
        data.erase(person.toString());
        identities.forget(person);
    }
}
