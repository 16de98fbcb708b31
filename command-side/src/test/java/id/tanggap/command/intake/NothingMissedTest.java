package id.tanggap.command.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.intake.journal.KnownPosts;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.command.poll.Watch;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What no delivery brought is looked for, and comes the same way. */
class NothingMissedTest extends InTown {

    private static final String OURS = "17841";
    private static final Instant SAID = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    private static final Duration PACE = Watch.PACE.plusSeconds(1);

    @Autowired
    DataSource tables;

    @Autowired
    KnownPosts known;

    @Autowired
    DeliveryReading reading;

    private Watch watch;
    private String run;

    @BeforeEach
    void watch() {
        run = Long.toString(System.nanoTime());
        watch = new Watch(tables, journal, known, reading, GRAPH.baseUrl());
        GRAPH.stubFor(get(urlPathEqualTo("/" + OURS + "/tags")).willReturn(okJson("{\"data\": []}")));
    }

    private String post(String name) {
        return name + run;
    }

    private void instagramLists(String... comments) {
        GRAPH.stubFor(get(urlPathEqualTo("/" + OURS + "/media"))
                .willReturn(okJson("""
                {"data": [{"id": "dicari-1", "permalink": "https://www.instagram.com/p/1", "comments_count": %d,
                           "comments": {"data": [%s]}}]}
                """.formatted(comments.length, String.join(", ", comments)))));
    }

    private String listed(String name, String text) {
        return """
                {"id": "%s", "text": "%s", "timestamp": "%s", "username": "warga502", "from": {"id": "502"}}
                """.formatted(post(name), text, SAID);
    }

    private long asked(String path) {
        return GRAPH.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().startsWith(path))
                .count();
    }

    private Map<String, Object> counted(String account) {
        return sql
                .sql("select polled, waiting, ignored, last_delivery from intake_account where account = ?")
                .param(account)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of());
    }

    @Test
    void whatAWebhookLostIsFoundOnceWithItsTimeAndItsWriter() {
        watch.with(Channel.INSTAGRAM, OURS, "pemkab");
        instagramLists(listed("hilang", "Lampu jalan Mawar mati seminggu"));

        watch.round();
        ComplaintCaptured captured = captured(Channel.INSTAGRAM, post("hilang"));
        watch.later(PACE);
        watch.round();
        watch.roundAtAStart();
        untilAllIsHandled();

        assertThat(captured.origin()).isEqualTo(Origin.POLLER);
        assertThat(captured.postedAt()).isEqualTo(SAID);
        assertThat(open(captured.text())).isEqualTo("Lampu jalan Mawar mati seminggu");
        assertThat(open(captured.author())).isEqualTo("@warga502");
        assertThat(events(captured.complaint())).hasSize(1);
        assertThat(count("intake_delivery")).isEqualTo(1);
        assertThat(counted(OURS)).containsEntry("polled", 1L).containsEntry("last_delivery", null);
        assertThat(asked("/17841/media")).isEqualTo(3);
    }

    @Test
    void whatADeliveryBroughtIsNotFoundWhateverBecameOfIt() {
        watch.with(Channel.INSTAGRAM, OURS, "pemkab");
        send.meta(comment(post("datang"), "502", "Got mampet di Jalan Melati"), SECRET);
        send.meta(comment(post("puji"), "503", "Terima kasih"), SECRET);
        untilAllIsHandled();
        instagramLists(
                listed("datang", "Got mampet di Jalan Melati"),
                listed("puji", "Terima kasih"),
                listed("hilang", "Sampah menumpuk di pasar"));

        watch.round();
        captured(Channel.INSTAGRAM, post("hilang"));
        send.meta(comment(post("hilang"), "502", "Sampah menumpuk di pasar"), SECRET);
        untilAllIsHandled();

        assertThat(events(Channel.INSTAGRAM, post("datang"))).hasSize(1);
        assertThat(events(Channel.INSTAGRAM, post("hilang"))).hasSize(1);
        assertThat(counted(OURS)).containsEntry("polled", 1L).containsEntry("ignored", 1L);
        assertThat(counted(OURS).get("last_delivery")).isNotNull();
    }

    @Test
    void whoDiesBeforeItIsNotedLooksAgainAndNothingIsThereTwice() {
        watch.with(Channel.INSTAGRAM, OURS, "pemkab");
        instagramLists(listed("satu", "Jembatan Cikande retak"), listed("dua", "Pohon tumbang di alun-alun"));

        assertThatThrownBy(watch::roundThatEndsBeforeItIsNoted).hasMessage("killed");
        watch.round();
        untilAllIsHandled();

        assertThat(events(Channel.INSTAGRAM, post("satu"))).hasSize(1);
        assertThat(events(Channel.INSTAGRAM, post("dua"))).hasSize(1);
        assertThat(count("intake_delivery")).isEqualTo(2);
    }

    @Test
    void aPlatformThatIsBusyIsLeftAloneForAsLongAsItSays() {
        watch.with(Channel.INSTAGRAM, OURS, "pemkab");
        GRAPH.stubFor(get(urlPathEqualTo("/17841/media"))
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1800")));

        watch.round();
        watch.later(Duration.ofMinutes(29));
        watch.round();
        watch.roundAtAStart();
        assertThat(asked("/17841")).isEqualTo(1);
        assertThat(watch.trouble(OURS)).isEqualTo("try-again-later");

        instagramLists(listed("tunggu", "Trotoar rusak di depan sekolah"));
        watch.later(Duration.ofMinutes(2));
        watch.round();
        assertThat(captured(Channel.INSTAGRAM, post("tunggu")).origin()).isEqualTo(Origin.POLLER);
        assertThat(watch.trouble(OURS)).isEmpty();
    }

    @Test
    void anAllowanceThatIsNearlyUsedIsLeftToThoseWhoAnswer() {
        watch.with(Channel.INSTAGRAM, OURS, "pemkab");
        GRAPH.stubFor(get(urlPathEqualTo("/17841/media"))
                .willReturn(okJson(
                                "{\"data\": [{\"id\": \"kuota-media\", \"comments_count\": 1, \"comments\": {\"data\": [%s]}}]}"
                                        .formatted(listed("kuota", "Air keruh sejak kemarin")))
                        .withHeader("X-App-Usage", "{\"call_count\": 12, \"total_time\": 92, \"total_cputime\": 30}")));

        watch.round();
        captured(Channel.INSTAGRAM, post("kuota"));
        assertThat(asked("/17841/tags")).as("no question more").isZero();
        assertThat(watch.quota(OURS)).isEqualTo(92);
        watch.later(Duration.ofMinutes(14));
        watch.round();
        assertThat(asked("/17841")).isEqualTo(1);

        GRAPH.stubFor(
                get(urlPathEqualTo("/17841/media"))
                        .willReturn(
                                okJson("{\"data\": []}")
                                        .withHeader(
                                                "X-Business-Use-Case-Usage",
                                                "{\"17841\": [{\"type\": \"instagram\", \"call_count\": 100, \"estimated_time_to_regain_access\": 40}]}")));
        watch.later(Duration.ofMinutes(2));
        watch.round();
        watch.later(Duration.ofMinutes(39));
        watch.round();
        assertThat(asked("/17841")).isEqualTo(2);
        watch.later(Duration.ofMinutes(2));
        watch.round();
        assertThat(asked("/17841")).isEqualTo(3);
    }

    @Test
    void withoutATokenNobodyIsAskedAndOneThatIsRevokedIsToldAndLeftAlone() {
        watch.with(Channel.INSTAGRAM, OURS, "pemkab");
        watch.tokens.clear();
        watch.round();
        assertThat(asked("/")).isZero();
        assertThat(watch.trouble(OURS)).isEqualTo("no-token");

        watch.tokens.put(OURS, "token");
        GRAPH.stubFor(get(urlPathEqualTo("/17841/media"))
                .willReturn(
                        aResponse().withStatus(400).withBody("{\"error\": {\"code\": 190, \"error_subcode\": 460}}")));
        watch.round();
        watch.later(Duration.ofMinutes(59));
        watch.round();
        assertThat(asked("/")).isEqualTo(1);
        assertThat(watch.refused).containsExactly(OURS);
        assertThat(watch.trouble(OURS)).isEqualTo("sign-in-again");
        assertThat(watch.unseen(OURS)).containsExactly("media sign-in-again 460/190");

        watch.refused.clear();
        instagramLists(listed("baru", "Jalan amblas di Kragilan"));
        watch.round();
        assertThat(captured(Channel.INSTAGRAM, post("baru")).origin())
                .as("as soon as another token is there")
                .isEqualTo(Origin.POLLER);
    }

    @Test
    void anAccountThatIsNobodysAnyMoreIsNotLookedAt() {
        watch.with(Channel.INSTAGRAM, OURS, "pemkab");
        instagramLists();
        watch.round();
        watch.accounts.clear();
        watch.later(PACE);
        watch.round();

        assertThat(asked("/17841/media")).isEqualTo(1);
    }

    @Test
    void aClockThatWasAheadLosesNothing() {
        watch.with(Channel.INSTAGRAM, OURS, "pemkab");
        instagramLists(listed("pertama", "Jalan gelap di Ciruas"));
        watch.later(Duration.ofDays(3));
        watch.round();
        captured(Channel.INSTAGRAM, post("pertama"));

        watch.later(Duration.ofDays(3).negated());
        instagramLists(listed("pertama", "Jalan gelap di Ciruas"), listed("kedua", "Halte roboh di Serdang"));
        watch.round();

        assertThat(captured(Channel.INSTAGRAM, post("kedua")).postedAt()).isEqualTo(SAID);
    }

    @Test
    void aListThatIsNotShownKeepsNobodyFromTheOthers() {
        watch.with(Channel.INSTAGRAM, OURS, "pemkab");
        GRAPH.stubFor(get(urlPathEqualTo("/17841/media"))
                .willReturn(aResponse().withStatus(403).withBody("{\"error\": {\"code\": 10}}")));
        GRAPH.stubFor(get(urlPathEqualTo("/17841/tags")).willReturn(okJson("""
                {"data": [{"id": "%s", "caption": "Taman kota kotor sekali", "timestamp": "%s", "username": "wargataman",
                           "permalink": "https://www.instagram.com/p/2", "media_type": "IMAGE"}]}
                """.formatted(post("taman"), SAID))));

        watch.round();

        assertThat(open(captured(Channel.INSTAGRAM, post("taman")).text())).isEqualTo("Taman kota kotor sekali");
        assertThat(watch.trouble(OURS)).isEqualTo("no-permission");
        assertThat(watch.unseen(OURS)).containsExactly("media no-permission 10");
        Instant since = watch.unseenSince(OURS, "media");

        watch.later(PACE);
        watch.round();
        assertThat(watch.unseenSince(OURS, "media")).isEqualTo(since);

        instagramLists();
        watch.later(PACE);
        watch.round();
        assertThat(watch.trouble(OURS)).isEmpty();
        assertThat(watch.unseen(OURS)).isEmpty();
    }

    @Test
    void whatIsWrittenAnewIsAnEditWhateverBroughtItFirst() {
        watch.with(Channel.INSTAGRAM, OURS, "pemkab");
        send.meta(comment(post("ubah"), "502", "Got mampet di Jalan Melati"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, post("ubah")).complaint();
        instagramLists(listed("ubah", "Got  mampet di Jalan Melati "));
        watch.round();
        untilAllIsHandled();
        assertThat(events(complaint)).as("the same words").hasSize(1);

        for (String words :
                List.of("Got mampet di Jalan Mawar", "Got mampet di Jalan Melati", "Got mampet di Jalan Mawar")) {
            instagramLists(listed("ubah", words));
            for (int round = 0; round < 2; round++) {
                watch.later(PACE);
                watch.round();
                untilAllIsHandled();
            }
        }

        assertThat(edits(complaint))
                .containsExactly(
                        "Got mampet di Jalan Mawar", "Got mampet di Jalan Melati", "Got mampet di Jalan Mawar");
    }

    private List<String> edits(ComplaintId complaint) {
        return events(complaint).stream()
                .filter(MessageEdited.class::isInstance)
                .map(event -> open(((MessageEdited) event).words()))
                .toList();
    }

    @Test
    void onThreadsTheWordsTellTheEditToo() {
        watch.with(Channel.THREADS, OURS, "pemkab");
        GRAPH.stubFor(get(urlPathEqualTo("/me/threads")).willReturn(okJson("{\"data\": []}")));
        for (String words : List.of("@pemkab lampu mati", "@pemkab lampu mati di Ciruas")) {
            GRAPH.stubFor(
                    get(urlPathEqualTo("/me/mentions")).willReturn(okJson("""
                    {"data": [{"id": "%s", "text": "%s", "username": "warga601", "timestamp": "%s"}]}
                    """.formatted(post("benang"), words, SAID))));
            watch.later(PACE);
            watch.round();
            untilAllIsHandled();
        }
        assertThat(edits(captured(Channel.THREADS, post("benang")).complaint()))
                .containsExactly("@pemkab lampu mati di Ciruas");
    }

    @Test
    void onXAPostThatWasEditedSaysSoItself() {
        watch.with(Channel.X, "99", "dinaspu");
        String first = post("9");
        String second = first + "1";
        for (String history : List.of("\"" + first + "\"", "\"" + first + "\", \"" + second + "\"")) {
            boolean edited = history.contains(second);
            GRAPH.stubFor(get(urlPathEqualTo("/2/users/99/mentions")).willReturn(okJson("""
                    {"data": [{"id": "%s", "text": "@dinaspu jalan %s", "author_id": "42", "created_at": "%s",
                      "edit_history_tweet_ids": [%s],
                      "entities": {"mentions": [{"id": "99", "username": "dinaspu"}]}}]}
                    """.formatted(
                            edited ? second : first, edited ? "rusak parah" : "rusak", SAID, history))));
            for (int round = 0; round < 2; round++) {
                watch.later(PACE);
                watch.round();
                untilAllIsHandled();
            }
        }

        assertThat(edits(captured(Channel.X, first).complaint())).containsExactly("@dinaspu jalan rusak parah");
    }

    @Test
    void onInstagramRepliesAreFoundBelowTheirCommentsAndMediaOfWhichNotAllIsToldAreAsked() {
        watch.with(Channel.INSTAGRAM, OURS, "pemkab");
        GRAPH.stubFor(get(urlPathEqualTo("/17841/media"))
                .willReturn(okJson("{\"data\": [{\"id\": \"media3\", \"comments_count\": 2}]}")));
        GRAPH.stubFor(get(urlPathEqualTo("/media3/comments"))
                .willReturn(okJson("""
                {"data": [{"id": "%s", "text": "Drainase Perum Griya tersumbat", "timestamp": "%s", "username": "warga502",
                   "from": {"id": "502"}, "replies": {"data": [
                     {"id": "%s", "text": "Persis di depan masjid", "timestamp": "%s", "username": "warga502",
                      "from": {"id": "502"}}]}}]}
                """.formatted(post("induk"), SAID, post("anak"), SAID.plusSeconds(60)))));

        watch.round();
        captured(Channel.INSTAGRAM, post("induk"));
        untilAllIsHandled();

        assertThat(events(Channel.INSTAGRAM, post("induk"))).last().isInstanceOf(InformationReceived.class);
    }

    @Test
    void onFacebookPostsCommentsAndTagsAreFound() {
        watch.with(Channel.FACEBOOK, "100", "pemkab");
        GRAPH.stubFor(get(urlPathEqualTo("/100/feed")).willReturn(okJson("""
                {"data": [
                  {"id": "100_%1$s", "from": {"id": "100", "name": "Pemkab"}, "message": "Jadwal pasar murah",
                   "created_time": "2025-01-02T00:00:00+0000", "updated_time": "%2$s"},
                  {"id": "100_lama", "message": "Lama", "created_time": "2025-01-02T00:00:00+0000",
                   "updated_time": "2025-01-02T00:00:00+0000"}]}
                """.formatted(run, SAID))));
        GRAPH.stubFor(get(urlPathEqualTo("/100_" + run + "/comments"))
                .willReturn(okJson("""
                {"data": [{"id": "%s", "from": {"id": "604", "name": "Warga Empat"}, "message": "Jalan ke pasar rusak",
                           "created_time": "%s"}]}
                """.formatted(post("komentar"), SAID))));
        GRAPH.stubFor(get(urlPathEqualTo("/100/tagged")).willReturn(okJson("""
                {"data": [{"id": "%s", "from": {"id": "605", "name": "Warga Lima"}, "message": "Banjir di Kramatwatu",
                           "created_time": "%s"}]}
                """.formatted(post("tandai"), SAID))));

        watch.round();

        ComplaintCaptured comment = captured(Channel.FACEBOOK, post("komentar"));
        assertThat(open(comment.author())).isEqualTo("Warga Empat");
        assertThat(comment.origin()).isEqualTo(Origin.POLLER);
        assertThat(open(captured(Channel.FACEBOOK, post("tandai")).text())).isEqualTo("Banjir di Kramatwatu");
        assertThat(asked("/100_lama")).as("nothing is new below it").isZero();
    }

    @Test
    void onThreadsMentionsAndRepliesAreFound() {
        register.register(Channel.THREADS, "77", "dinas-pu");
        watch.with(Channel.THREADS, "77", "dinaspu");
        GRAPH.stubFor(get(urlPathEqualTo("/me/mentions")).willReturn(okJson("""
                {"data": [{"id": "%s", "text": "@dinaspu jalan Anyar berlubang", "username": "wargaenam", "timestamp": "%s",
                           "media_type": "TEXT_POST"}]}
                """.formatted(post("sebut"), SAID))));
        GRAPH.stubFor(
                get(urlPathEqualTo("/me/threads"))
                        .willReturn(
                                okJson(
                                        "{\"data\": [{\"id\": \"t1\", \"has_replies\": true}, {\"id\": \"t2\", \"has_replies\": false}]}")));
        GRAPH.stubFor(get(urlPathEqualTo("/t1/conversation")).willReturn(okJson("""
                {"data": [{"id": "%s", "text": "Kapan saluran diperbaiki?", "username": "wargatujuh", "timestamp": "%s",
                           "replied_to": {"id": "t1"}, "root_post": {"id": "t1"}}]}
                """.formatted(post("balas"), SAID))));

        watch.round();

        assertThat(captured(Channel.THREADS, post("sebut")).postedAt()).isEqualTo(SAID);
        assertThat(captured(Channel.THREADS, post("balas")).origin()).isEqualTo(Origin.POLLER);
        assertThat(asked("/t2")).isZero();
    }

    @Test
    void onXMentionsAreFoundPageByPageButNotWhatAReplyCarriesAlong() {
        register.register(Channel.X, "601", "dinas-kesehatan");
        watch.with(Channel.X, "601", "dinkes");
        String tweet = """
                {"id": "%s", "text": "%s", "author_id": "700", "created_at": "%s", "conversation_id": "%s",
                 "display_text_range": [%d, 90],
                 "entities": {"mentions": [{"start": %d, "end": %d, "username": "dinkes", "id": "601"}]}%s}
                """;
        String reply =
                ", \"in_reply_to_user_id\": \"701\", \"referenced_tweets\": [{\"type\": \"replied_to\", \"id\": \"1\"}]";
        GRAPH.stubFor(get(urlPathEqualTo("/2/users/601/mentions")).willReturn(okJson("""
                {"data": [%s], "includes": {"users": [{"id": "700", "username": "wargadelapan", "name": "Warga Delapan"}]},
                 "meta": {"next_token": "lanjut"}}
                """.formatted(
                        tweet.formatted(post("8"), "@dinkes antre obat lama", SAID, post("8"), 0, 0, 7, "")))));
        GRAPH.stubFor(get(urlPathEqualTo("/2/users/601/mentions"))
                .withQueryParam("pagination_token", com.github.tomakehurst.wiremock.client.WireMock.equalTo("lanjut"))
                .willReturn(okJson("{\"data\": [%s]}"
                        .formatted(tweet.formatted(
                                post("9"), "@tetangga @dinkes iya betul", SAID, "1", 18, 10, 17, reply)))));

        watch.round();
        ComplaintCaptured captured = captured(Channel.X, post("8"));
        untilAllIsHandled();

        assertThat(open(captured.author())).isEqualTo("Warga Delapan (@wargadelapan)");
        assertThat(events(Channel.X, post("9"))).isEmpty();
        assertThat(ignored()).containsExactly("carried-mention after 0 attempts");
    }

    private String thread(String name, String text, int replies, String answers) {
        return """
                {"snippet": {"canReply": true, "totalReplyCount": %d, "topLevelComment": %s},
                 "replies": {"comments": [%s]}}
                """.formatted(replies, youTube(name, null, "UCwarga", "@wargasembilan", text), answers);
    }

    private String youTube(String name, String above, String by, String shown, String text) {
        return """
                {"id": "%s", "snippet": {"videoId": "vid1", %s "textDisplay": "%s", "authorDisplayName": "%s",
                 "authorChannelId": {"value": "%s"}, "publishedAt": "%s"}}
                """.formatted(
                post(name), above == null ? "" : "\"parentId\": \"" + post(above) + "\",", text, shown, by, SAID);
    }

    private void youTubeLists(String... threads) {
        GRAPH.stubFor(get(urlPathEqualTo("/youtube/v3/commentThreads"))
                .willReturn(okJson("{\"items\": [" + String.join(", ", threads) + "]}")));
    }

    @Test
    void onYouTubeCommentsBelowTheChannelsVideosAreComplaintsAndWhatIsSaidBelowThemIsAboutThem() {
        register.register(Channel.YOUTUBE, "UCdinas", "dinas-pu");
        watch.with(Channel.YOUTUBE, "UCdinas", "dinaspu");
        youTubeLists(thread(
                "jalan",
                "Jalan Sukarno berlubang di depan pasar",
                2,
                youTube("lain", "jalan", "UClain", "Budi", "betul sama di sini juga")));
        GRAPH.stubFor(get(urlPathEqualTo("/youtube/v3/comments"))
                .willReturn(okJson("{\"items\": [%s, %s]}"
                        .formatted(
                                youTube("lain", "jalan", "UClain", "Budi", "betul sama di sini juga"),
                                youTube("rinci", "jalan", "UCwarga", "@wargasembilan", "Di dekat toko mas")))));

        watch.round();
        ComplaintCaptured captured = captured(Channel.YOUTUBE, post("jalan"));
        untilAllIsHandled();

        assertThat(captured.origin()).isEqualTo(Origin.POLLER);
        assertThat(open(captured.text())).isEqualTo("Jalan Sukarno berlubang di depan pasar");
        assertThat(open(captured.author())).isEqualTo("@wargasembilan");
        assertThat(open(captured.permalink())).isEqualTo("https://www.youtube.com/watch?v=vid1&lc=" + post("jalan"));
        assertThat(events(captured.complaint())).hasAtLeastOneElementOfType(InformationReceived.class);
        assertThat(counted("UCdinas")).containsEntry("polled", 3L);
    }

    @Test
    void youTubeIsReadByAKeyAndItsUnitsLastForTheDay() {
        watch.with(Channel.YOUTUBE, "UCkunci", "dinaspu");
        watch.tokens.clear();
        watch.at(Instant.parse("2026-03-02T08:00:00Z"));
        youTubeLists();
        for (int round = 0; round < 5; round++) {
            watch.round();
            watch.later(PACE);
        }

        assertThat(asked("/youtube/v3/commentThreads"))
                .as("two units an hour, and an hour ahead")
                .isEqualTo(3);
        assertThat(GRAPH.getAllServeEvents())
                .allMatch(event -> event.getRequest()
                                .getQueryParams()
                                .get("key")
                                .firstValue()
                                .equals("kunci")
                        && !event.getRequest().containsHeader("Authorization"));
        watch.later(Duration.ofHours(1));
        watch.round();
        assertThat(asked("/youtube/v3/commentThreads")).isEqualTo(4);
    }

    @Test
    void whenGooglesQuotaIsUsedUpItIsMidnightOnThePacificThatIsWaitedFor() {
        watch.with(Channel.YOUTUBE, "UCkuota", "dinaspu");
        watch.at(Instant.parse("2026-03-02T20:00:00Z"));
        GRAPH.stubFor(get(urlPathEqualTo("/youtube/v3/commentThreads"))
                .willReturn(aResponse()
                        .withStatus(403)
                        .withBody("{\"error\": {\"code\": 403, \"errors\": [{\"reason\": \"quotaExceeded\"}]}}")));
        watch.round();
        watch.at(Instant.parse("2026-03-03T07:59:00Z"));
        watch.round();
        assertThat(asked("/youtube")).isEqualTo(1);
        watch.at(Instant.parse("2026-03-03T08:01:00Z"));
        watch.round();
        assertThat(asked("/youtube")).isEqualTo(2);
    }

    @Test
    void theOfficesOwnAnswerInTheAppOfThePlatformIsFoundToo() {
        watch.with(Channel.INSTAGRAM, "17842", "dinaspu");
        send.meta(comment(post("tanya"), "502", "Jalan Kenanga berlubang"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, post("tanya")).complaint();
        assign(complaint, "dinas-pu");
        GRAPH.stubFor(get(urlPathEqualTo("/17842/tags")).willReturn(okJson("{\"data\": []}")));
        GRAPH.stubFor(get(urlPathEqualTo("/17842/media"))
                .willReturn(okJson("""
                {"data": [{"id": "media4", "comments_count": 2, "comments": {"data": [
                  {"id": "%s", "text": "Jalan Kenanga berlubang", "timestamp": "%s", "username": "warga502",
                   "from": {"id": "502"}, "replies": {"data": [
                     {"id": "%s", "text": "Tim kami ke sana siang ini", "timestamp": "%s", "username": "dinaspu",
                      "from": {"id": "17842"}}]}}]}}]}
                """.formatted(post("tanya"), SAID, post("jawab"), SAID.plusSeconds(600)))));

        watch.round();
        untilAllIsHandled();

        assertThat(events(complaint)).last().isInstanceOf(ComplaintAnswered.class);
    }
}
