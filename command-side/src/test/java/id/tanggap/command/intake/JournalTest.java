package id.tanggap.command.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.person.PersonId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** What was answered with 200 is kept, once and sealed, and read however often it takes. */
class JournalTest extends InTown {

    @Test
    void theSameDeliveryAHundredTimesAtOnceIsOneComplaint() throws Exception {
        List<String> bodies = IntStream.range(0, 100)
                .mapToObj(i -> i % 2 == 0
                        ? comment("c2", "901", "Sampah menumpuk")
                        : comment("c2", "901", "Sampah menumpuk") + " ".repeat(i))
                .toList();
        try (ExecutorService senders = Executors.newFixedThreadPool(16)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> sent = new ArrayList<>();
            for (String body : bodies) {
                sent.add(senders.submit(() -> {
                    start.await();
                    return send.meta(body, SECRET).statusCode();
                }));
            }
            start.countDown();
            for (Future<Integer> status : sent) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        untilAllIsHandled();
        assertThat(count("intake_delivery")).isEqualTo(51);
        assertThat(events(Channel.INSTAGRAM, "c2")).hasSize(1);
    }

    @Test
    void aThousandChangesInOneDeliveryAreAThousandComplaints() {
        String changes = IntStream.range(0, 1000)
                .mapToObj(i -> change("b" + i, Integer.toString(5000 + i), "Banjir di RT " + i))
                .collect(Collectors.joining(","));

        assertThat(send.meta(instagram(changes), SECRET).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> states("captured") == 1000);

        assertThat(events(Channel.INSTAGRAM, "b999")).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsParkedAndReadAfterTheFix() {
        reported.mended = false;
        journal.keep(
                "reported",
                "[{\"id\":\"r1\",\"by\":\"77\",\"text\":\"Pohon tumbang\"},{\"id\":\"r2\",\"by\":\"78\",\"text\":\"Air mati\",\"faulty\":true}]"
                        .getBytes(UTF_8));
        journal.keep("reported", "\"whole\"".getBytes(UTF_8));
        untilAllIsHandled();
        assertThat(events(Channel.FACEBOOK, "r1")).hasSize(1);
        assertThat(events(Channel.FACEBOOK, "r2")).isEmpty();
        assertThat(sql.sql("select concat_ws(' ', reason, detail) from intake_parked order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("reader-failed fault", "unknown-body");

        reported.mended = true;
        assertThat(send.post("/api/admin/parked/replay", "", "application/json").statusCode())
                .isEqualTo(401);
        HttpResponse<String> replayed =
                send.post("/api/admin/parked/replay", "", "application/json", "Authorization", "Bearer " + token());
        assertThat(replayed.statusCode()).isEqualTo(202);
        untilAllIsHandled();
        assertThat(events(Channel.FACEBOOK, "r2")).hasSize(1);
        assertThat(count("intake_parked")).isZero();
    }

    @Test
    void aDeliveryIsReplayedWithoutDoublingAnything() {
        send.meta(comment("c3", "902", "Trotoar rusak"), SECRET);
        untilAllIsHandled();
        long id =
                sql.sql("select max(id) from intake_delivery").query(Long.class).single();

        HttpResponse<String> replayed = send.post(
                "/api/admin/deliveries/" + id + "/replay",
                "",
                "application/json",
                "Authorization",
                "Bearer " + token());
        assertThat(json(replayed).path("changes").asInt()).isEqualTo(1);
        untilAllIsHandled();

        assertThat(events(Channel.INSTAGRAM, "c3")).hasSize(1);
        assertThat(states("captured")).isEqualTo(1);
        assertThat(send.post(
                                "/api/admin/deliveries/99999/replay",
                                "",
                                "application/json",
                                "Authorization",
                                "Bearer " + token())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasKeptBeforeACrashIsReadAfterIt() {
        workers.stop();
        try {
            assertThat(send.meta(comment("c4", "903", "Got tersumbat"), SECRET).statusCode())
                    .isEqualTo(200);
            assertThat(events(Channel.INSTAGRAM, "c4")).isEmpty();
        } finally {
            workers.start();
        }

        assertThat(captured(Channel.INSTAGRAM, "c4")).isNotNull();
    }

    @Test
    void theJournalHoldsNoClearText() {
        send.meta(comment("comment-no-904", "904", "Rahasia Keluarga Cemara"), SECRET);
        send.meta(
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841\",\"changes\":[{\"field\":\"hologram\",\"value\":{\"text\":\"Rahasia Keluarga Cemara\"}}]}]}",
                SECRET);
        send.meta("Rahasia Keluarga Cemara", SECRET);
        untilAllIsHandled();

        assertThat(count("intake_parked")).isEqualTo(2);
        for (String table : List.of("intake_delivery", "intake_item", "intake_post", "person_trace")) {
            List<String> rows = sql.sql("select convert_from(convert_to(t::text, 'UTF8'), 'UTF8') from " + table + " t")
                    .query(String.class)
                    .list();
            assertThat(rows)
                    .noneMatch(row ->
                            row.contains("Cemara") || row.contains("warga904") || row.contains("comment-no-904"));
        }
        List<byte[]> bodies = sql.sql(
                        "select body from intake_delivery union all select fragment from intake_item where fragment is not null")
                .query((row, _) -> row.getBytes(1))
                .list();
        assertThat(bodies).hasSize(4).noneMatch(body -> new String(body, ISO_8859_1).contains("Cemara"));
    }

    @Test
    void aFailureAfterTheCommandLeavesNothingOfIt() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Post post = new Post(
                Channel.THREADS,
                "half",
                List.of(),
                "half",
                null,
                Author.named(Channel.THREADS, "warga", null),
                null,
                "Setengah jalan",
                "789",
                Reach.NAMES_US,
                List.of(),
                Instant.EPOCH,
                Origin.WEBHOOK);

        transaction.executeWithoutResult(status -> {
            assertThat(meaning.of(new Content.Complete(post), null).state()).isEqualTo(State.CAPTURED);
            status.setRollbackOnly();
        });
        assertThat(events(Channel.THREADS, "half")).isEmpty();
        assertThat(traces.complaintsOf(person(post.author()))).isEmpty();

        transaction.executeWithoutResult(_ -> meaning.of(new Content.Complete(post), null));
        transaction.executeWithoutResult(_ -> meaning.of(new Content.Complete(post), null));
        assertThat(events(Channel.THREADS, "half")).hasSize(1);
    }

    /** What the query side reads: columns are only ever added. */
    @Test
    void theViewsForReadersKeepTheirColumns() {
        assertThat(columns("intake_ignored"))
                .containsExactly(
                        "delivery",
                        "ordinal",
                        "channel",
                        "reason",
                        "detail",
                        "person",
                        "words",
                        "complaint",
                        "takeable",
                        "received_at",
                        "ignored_at",
                        "drawer");
        assertThat(columns("intake_parked"))
                .containsExactly(
                        "delivery", "ordinal", "channel", "reason", "received_at", "parked_at", "attempts", "detail");
        assertThat(columns("intake_progress")).containsExactly("channel", "state", "items", "oldest");
        assertThat(columns("intake_arrivals")).containsExactly("channel", "deliveries", "last_day", "last_at");
    }

    @Test
    void anOldDeliveryIsDeletedUnlessSomethingOfItIsParked() {
        send.meta(comment("h1", "908", "Papan nama roboh"), SECRET);
        send.meta("{\"object\":\"page\",\"entry\":[{\"id\":\"100\",\"changes\":[{\"field\":\"hologram\"}]}]}", SECRET);
        untilAllIsHandled();
        sql.sql("update intake_delivery set received_at = received_at - interval '31 days'")
                .update();
        sql.sql("insert into intake_drawer (name, day) values ('journal:20200101', '2020-01-01')")
                .update();
        byte[] locked = data.sealBytes("journal:20200101", "lama".getBytes(UTF_8));

        ReflectionTestUtils.invokeMethod(retention, "sweep");

        assertThat(sql.sql("select count(*) from intake_delivery")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(count("intake_parked")).isEqualTo(1);
        assertThat(data.openBytes("journal:20200101", locked)).isEmpty();
        assertThat(events(Channel.INSTAGRAM, "h1")).hasSize(1);
    }

    @Test
    void erasingAPersonEmptiesTheJournalOfThePersonAndOfNobodyElse() {
        reported.mended = false;
        PersonId erased = person(Author.numbered(Channel.FACEBOOK, "88", null, null));
        journal.keep(
                "reported",
                ("[{\"id\":\"e1\",\"by\":\"88\",\"text\":\"Satu\"},{\"id\":\"e2\",\"by\":\"88\",\"text\":\"Dua\",\"faulty\":true},"
                                + "{\"id\":\"e3\",\"by\":\"89\",\"text\":\"Tiga\",\"faulty\":true}]")
                        .getBytes(UTF_8));
        untilAllIsHandled();

        scrubbing.scrub(identities.namesOf(erased));
        scrubbing.scrub(identities.namesOf(erased));

        assertThat(traces.complaintsOf(erased)).containsExactly(ComplaintId.of(Channel.FACEBOOK, "e1"));
        assertThat(sql.sql("select count(*) from intake_delivery where body is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select count(*) from intake_item where fragment is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        reported.mended = true;
        send.post("/api/admin/parked/replay", "", "application/json", "Authorization", "Bearer " + token());
        untilAllIsHandled();
        assertThat(events(Channel.FACEBOOK, "e2")).isEmpty();
        assertThat(events(Channel.FACEBOOK, "e3")).hasSize(1);
    }

    private List<String> columns(String view) {
        return sql.sql(
                        "select column_name from information_schema.columns where table_name = ? order by ordinal_position")
                .param(view)
                .query(String.class)
                .list();
    }
}
