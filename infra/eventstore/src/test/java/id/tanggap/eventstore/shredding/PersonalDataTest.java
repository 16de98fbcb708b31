package id.tanggap.eventstore.shredding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.eventstore.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PersonalDataTest {

    private static final MasterKey MASTER_KEY = MasterKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    private static final MasterKey ANOTHER = MasterKey.parse("/////////////////////////////////////////w8=");

    @TempDir
    Path folder;

    private HikariDataSource dataSource;
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Duration passed = Duration.ZERO;
    private PersonalData personalData;

    @BeforeEach
    void open() {
        dataSource = TestDatabase.migrated();
        jdbc = new JdbcTemplate(dataSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        personalData = node();
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    /** As another process has it, with a cache of its own. */
    private PersonalData node() {
        return node(Duration.ZERO);
    }

    private PersonalData node(Duration ahead) {
        InstantSource source = () -> now.plus(ahead);
        return StoredSecrets.open(
                dataSource, MASTER_KEY, source.withZone(ZoneOffset.UTC), () -> passed.toNanos(), null);
    }

    @Test
    void whatIsSealedIsOpenedAgain() {
        String sealed = personalData.seal("p-1", "Jalan rusak, kata Siti 🙏");

        assertThat(sealed).matches("s1\\.[A-Za-z0-9_-]+").doesNotContain("Siti");
        assertThat(personalData.open("p-1", sealed)).contains("Jalan rusak, kata Siti 🙏");
        assertThat(node().open("p-1", sealed)).contains("Jalan rusak, kata Siti 🙏");
        assertThat(node().seal("p-1", "Jalan rusak, kata Siti 🙏")).isEqualTo(sealed);
        assertThat(personalData.seal("p-2", "Jalan rusak, kata Siti 🙏")).isNotEqualTo(sealed);
    }

    @Test
    void bytesAreSealedAsWell() {
        byte[] body = {0, 1, 2, -1};

        assertThat(personalData.openBytes("delivery", personalData.sealBytes("delivery", body)))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(body));
    }

    @Test
    void anErasedPersonCannotBeOpenedAnymoreAndTheOthersCan() {
        String sealed = personalData.seal("p-1", "Siti");
        String other = personalData.seal("p-2", "Budi");

        assertThat(personalData.erase("p-1")).isTrue();

        assertThat(personalData.open("p-1", sealed)).isEmpty();
        assertThat(personalData.open("p-2", other)).contains("Budi");
        assertThat(jdbc.queryForObject(
                        "select wrapped_key is null from person_key where subject = 'p-1'", Boolean.class))
                .isTrue();
        assertThat(personalData.erase("p-1")).isFalse();
    }

    @Test
    void whoWasErasedStaysErasedAndNothingFails() {
        personalData.seal("p-1", "Siti");
        personalData.erase("p-1");
        personalData.erase("never-seen");

        assertThat(personalData.open("p-1", personalData.seal("p-1", "Siti again")))
                .isEmpty();
        assertThat(node().open("never-seen", node().seal("never-seen", "hello")))
                .isEmpty();
    }

    @Test
    void aRepeatIsRecognisedAfterAnErasureAsBeforeIt() {
        String before = personalData.seal("p-1", "Sudah kami tangani");
        personalData.erase("p-1");

        String after = personalData.seal("p-1", "Sudah kami tangani");

        assertThat(node().seal("p-1", "Sudah kami tangani")).isEqualTo(after).isNotEqualTo(before);
        assertThat(personalData.seal("p-1", "Belum kami tangani")).isNotEqualTo(after);
        personalData.erase("p-2");
        assertThat(personalData.seal("p-2", "Sudah kami tangani")).isNotEqualTo(after);
    }

    @Test
    void anotherNodeForgetsTheKeyWithinASecond() {
        PersonalData elsewhere = node();
        String sealed = personalData.seal("p-1", "Siti");
        assertThat(elsewhere.open("p-1", sealed)).contains("Siti");

        personalData.erase("p-1");
        passed = passed.plus(PersonKeys.STALE_FOR);

        assertThat(elsewhere.open("p-1", sealed)).isEmpty();
    }

    @Test
    void aNodeForgetsTheKeyHoweverWrongItsClockIs() {
        PersonalData ahead = node(Duration.ofHours(1));
        PersonalData behind = node(Duration.ofHours(-1));
        PersonalData steppingBack = node();
        String sealed = personalData.seal("p-1", "Siti");
        for (PersonalData elsewhere : List.of(ahead, behind, steppingBack)) {
            assertThat(elsewhere.open("p-1", sealed)).contains("Siti");
        }

        personalData.erase("p-1");
        now = now.minus(Duration.ofHours(2));
        passed = passed.plus(PersonKeys.STALE_FOR);

        for (PersonalData elsewhere : List.of(ahead, behind, steppingBack)) {
            assertThat(elsewhere.open("p-1", sealed)).isEmpty();
        }
    }

    @Test
    void anErasureThatIsCommittedAfterALookIsFoundByTheNext() {
        PersonalData elsewhere = node();
        String sealed = personalData.seal("p-1", "Siti");
        transaction.executeWithoutResult(status -> {
            personalData.erase("p-1");
            passed = passed.plus(PersonKeys.STALE_FOR);
            assertThat(CompletableFuture.supplyAsync(() -> elsewhere.open("p-1", sealed))
                            .join())
                    .contains("Siti");
        });

        passed = passed.plus(PersonKeys.STALE_FOR);

        assertThat(elsewhere.open("p-1", sealed)).isEmpty();
    }

    /** During an upgrade nodes of the version before erase as well, and know of no order. */
    @Test
    void whatANodeOfTheVersionBeforeErasesIsFound() {
        String sealed = personalData.seal("p-1", "Siti");
        jdbc.update(
                "update person_key set wrapped_key = null, erased_at = now() - interval '1 day' where subject = 'p-1'");

        passed = passed.plus(PersonKeys.STALE_FOR);

        assertThat(personalData.open("p-1", sealed)).isEmpty();
    }

    @Test
    void bytesAreNotSealedForNobody() {
        personalData.sealBytes("drawer", new byte[] {1});
        personalData.erase("drawer");

        assertThatThrownBy(() -> personalData.sealBytes("drawer", new byte[] {2}))
                .isInstanceOf(ErasedSubjectException.class)
                .hasMessageContaining("drawer");
        assertThat(personalData.erasedAt("drawer")).contains(now);
        assertThat(personalData.erasedAt("another")).isEmpty();
        assertThat(personalData.isKeptFor("drawer")).isFalse();
        assertThat(personalData.isKeptFor("another")).isTrue();
    }

    @Test
    void twoFirstUsesAtOnceAgreeOnOneKey() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CyclicBarrier start = new CyclicBarrier(8);
        List<Future<String>> sealing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            PersonalData node = node();
            sealing.add(threads.submit(() -> {
                start.await();
                return transaction.execute(status -> node.seal("p-1", "Siti"));
            }));
        }
        for (Future<String> sealed : sealing) {
            assertThat(personalData.open("p-1", sealed.get(10, TimeUnit.SECONDS)))
                    .contains("Siti");
        }
        threads.shutdown();
    }

    @Test
    void aKeyThatWasRolledBackIsNeverUsedAgain() {
        transaction.executeWithoutResult(status -> {
            String sealed = personalData.seal("p-1", "undone");
            assertThat(personalData.open("p-1", sealed)).contains("undone");
            status.setRollbackOnly();
        });

        String sealed = personalData.seal("p-1", "Siti");

        assertThat(node().open("p-1", sealed)).contains("Siti");
    }

    @Test
    void anErasureThatWasRolledBackErasedNothing() {
        String sealed = personalData.seal("p-1", "Siti");
        transaction.executeWithoutResult(status -> {
            personalData.erase("p-1");
            assertThat(personalData.open("p-1", sealed)).isEmpty();
            status.setRollbackOnly();
        });

        assertThat(personalData.open("p-1", sealed)).contains("Siti");
    }

    @Test
    void aValueBelongsToItsSubjectAndIsNotChangedUnseen() {
        String sealed = personalData.seal("p-1", "Siti");
        personalData.seal("p-2", "Budi");
        String changed = sealed.substring(0, sealed.length() - 3) + (sealed.endsWith("AAA") ? "BBB" : "AAA");

        assertThatThrownBy(() -> personalData.open("p-2", sealed)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> personalData.open("p-1", changed)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> personalData.open("p-1", "Siti")).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> personalData.open("p-1", "s1.AAAA")).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void aKeyCannotBeGivenToAnotherSubjectInTheDatabase() {
        String sealed = personalData.seal("p-1", "Siti");
        personalData.seal("p-2", "Budi");
        jdbc.update("update person_key set wrapped_key = (select wrapped_key from person_key where subject = 'p-1')"
                + " where subject = 'p-2'");

        assertThatThrownBy(() -> node().open("p-2", sealed)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void theClearTextIsNowhereInTheDatabase() {
        personalData.seal("p-1", "clear text of a person");
        transaction.executeWithoutResult(
                status -> personalData.sealBytes("p-2", "clear text of a person".getBytes(StandardCharsets.UTF_8)));

        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public'", String.class)) {
            for (String row : jdbc.queryForList("select t::text from \"" + table + "\" t", String.class)) {
                assertThat(row).doesNotContain("clear text of a person");
                assertThat(row).doesNotContain(hex("clear text of a person"));
            }
        }
    }

    @Test
    void aPseudonymIsStableAndApartByPurpose() {
        String pseudonym = personalData.pseudonym("instagram", "178414");

        assertThat(pseudonym).matches("[a-z2-7]{32}");
        assertThat(node().pseudonym("instagram", "178414")).isEqualTo(pseudonym);
        assertThat(personalData.pseudonym("facebook", "178414")).isNotEqualTo(pseudonym);
        assertThat(personalData.pseudonym("instagram", "178415")).isNotEqualTo(pseudonym);
    }

    @Test
    void pseudonymsOfOneInstallationSayNothingToAnother() {
        try (HikariDataSource other = TestDatabase.migrated()) {
            PersonalData elsewhere = StoredSecrets.open(other, MASTER_KEY, Clock.systemUTC());

            assertThat(elsewhere.pseudonym("instagram", "178414"))
                    .isNotEqualTo(personalData.pseudonym("instagram", "178414"));
        }
    }

    @Test
    void theWrongMasterKeyIsRefusedAtTheStart() {
        assertThatThrownBy(() -> StoredSecrets.open(dataSource, ANOTHER, Clock.systemUTC()))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("not the one");
    }

    @Test
    void aKeyFileIsForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("master.key");
        MasterKey.create(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        PersonalData sealedByFile;
        try (HikariDataSource other = TestDatabase.migrated()) {
            sealedByFile = StoredSecrets.open(other, MasterKey.read(file), Clock.systemUTC());
            assertThat(sealedByFile.open("p", sealedByFile.seal("p", "Siti"))).contains("Siti");
        }

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> MasterKey.read(file))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> MasterKey.create(file)).isInstanceOf(MasterKeyException.class);
    }

    @Test
    void aMasterKeyIs32BytesAsBase64() {
        assertThatThrownBy(() -> MasterKey.parse("AAEC")).hasMessageContaining("3 bytes instead of 32");
        assertThatThrownBy(() -> MasterKey.parse("not base64!")).hasMessageContaining("base64");
        assertThatThrownBy(() -> MasterKey.read(folder.resolve("missing"))).hasMessageContaining("cannot be read");
        assertThat(MASTER_KEY.toString()).isEqualTo("MasterKey");
    }

    @Test
    void thousandsOfPeopleAreRememberedWithoutGrowingForEver() {
        KeyCache cache = new KeyCache(System::nanoTime, Duration.ofMinutes(1), 2);
        for (String subject : List.of("a", "b", "c")) {
            cache.put(subject, PersonKeys.KeyState.ERASED, cache.epoch());
        }
        long before = cache.epoch();
        cache.erased("d");
        cache.put("e", PersonKeys.KeyState.ERASED, before);

        assertThat(cache.find("a")).isNull();
        assertThat(cache.find("e")).isNull();
        assertThat(cache.find("c")).isNotNull();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
