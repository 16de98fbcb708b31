package id.tanggap.command.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintRaised;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a conversation on the platforms comes to. */
class ConversationInTownTest extends InTown {

    private static final OpdId DINAS_PU = new OpdId("dinas-pu");
    private static final String NUMBER = "106540352242922";

    @Test
    void theMayorsCommentBelowAComplaintTagsAndAnswers() {
        register.lead(Channel.INSTAGRAM, "17850", "bupati", "bupati");
        send.meta(comment("tagged-1", "930", "Jembatan ambruk @pemkab"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "tagged-1").complaint();

        send.meta(instagram(reply("tagged-2", "17850", "@dinaspu tolong segera", "tagged-1")), SECRET);
        untilAllIsHandled();

        assertThat(events(complaint).stream().skip(1).map(Object::getClass))
                .containsExactly(ComplaintTagged.class, ComplaintAssigned.class, ComplaintAnswered.class);
        ComplaintTagged tagged = only(complaint, ComplaintTagged.class);
        assertThat(tagged.opd()).isEqualTo(DINAS_PU);
        assertThat(tagged.role()).isEqualTo(TagRole.LEAD);
        assertThat(open(tagged.note())).isEqualTo("@dinaspu tolong segera");
        ComplaintAnswered answered = only(complaint, ComplaintAnswered.class);
        assertThat(answered.opd()).isNull();
        assertThat(answered.by()).isEqualTo(new Actor(Actor.Kind.MAYOR, "bupati", null));
    }

    @Test
    void theMayorTagsTheOfficeThatTheCitizenNamedUnlessTheReplyOnlyCarriesItsNameAlong() {
        register.lead(Channel.INSTAGRAM, "17850", "bupati", "bupati");
        send.meta(comment("again-1", "931", "Lampu mati, @dinaspu"), SECRET);
        ComplaintId onInstagram = captured(Channel.INSTAGRAM, "again-1").complaint();
        register.register(Channel.X, "99", "dinas-pu");
        register.lead(Channel.X, "97", "bapak.bupati", "bupati");
        send.x(xPost("mention", "800", "42", "@dinaspu lampu mati", ""), SECRET);
        send.x(xPost("mention", "801", "43", "@dinaspu trotoar amblas", ""), SECRET);
        ComplaintId onX = captured(Channel.X, "800").complaint();
        ComplaintId carried = captured(Channel.X, "801").complaint();

        send.meta(instagram(reply("again-2", "17850", "@dinaspu tolong segera", "again-1")), SECRET);
        send.x(xPost("mention", "802", "97", "@dinaspu tolong segera", reply("800", "42")), SECRET);
        send.x(xPost("mention", "803", "97", "@warga @dinaspu kami pantau", reply("801", "43")), SECRET);
        untilAllIsHandled();

        assertThat(only(onInstagram, ComplaintTagged.class).opd()).isEqualTo(DINAS_PU);
        assertThat(only(onX, ComplaintTagged.class).opd()).isEqualTo(DINAS_PU);
        assertThat(only(carried, ComplaintAnswered.class).by().kind()).isEqualTo(Actor.Kind.MAYOR);
        assertThat(events(carried)).noneMatch(ComplaintTagged.class::isInstance);
    }

    private static String reply(String to, String author) {
        return """
                ,"in_reply_to_user_id":"%s","referenced_tweets":[{"type":"replied_to","id":"%s"}]""".formatted(author, to);
    }

    private static String xPost(String event, String id, String author, String text, String more) {
        String mentions = (text.startsWith("@warga") ? "{\"username\":\"warga\",\"id\":\"43\"}," : "")
                + "{\"username\":\"dinaspu\",\"id\":\"99\"}";
        return """
                {"data":{"filter":{"user_id":"99"},"event_type":"post.%s.create","payload":{"id":"%s","author_id":"%s",
                  "text":"%s","entities":{"mentions":[%s]}%s}}}""".formatted(event, id, author, text, mentions, more);
    }

    @Test
    void theMayorsCommentBelowAPostThatIsNotHereFetchesIt() {
        register.lead(Channel.INSTAGRAM, "17850", "bupati", "bupati");
        GRAPH.stubFor(get(urlPathEqualTo("/17842"))
                .withQueryParam("fields", containing("mentioned_comment"))
                .willReturn(okJson("""
                        {"mentioned_comment":{"id":"L1","text":"@dinaspu tolong dicek","username":"bupati",
                         "timestamp":"2026-01-31T10:00:00+0000"},"id":"17842"}""")));
        GRAPH.stubFor(get(urlPathEqualTo("/17842"))
                .withQueryParam("fields", containing("mentioned_media"))
                .willReturn(okJson("""
                        {"mentioned_media":{"id":"M1","caption":"Tanggul kami jebol","username":"warga.sungai",
                         "timestamp":"2026-01-30T09:14:16+0000","permalink":"https://www.instagram.com/p/M1"},"id":"17842"}""")));

        send.meta(mentioned("L1", "M1"), SECRET);

        ComplaintCaptured captured = captured(Channel.INSTAGRAM, "M1");
        assertThat(open(captured.text())).isEqualTo("Tanggul kami jebol");
        assertThat(open(captured.author())).isEqualTo("@warga.sungai");
        assertThat(captured.postedAt()).isEqualTo(Instant.parse("2026-01-30T09:14:16Z"));
        untilAllIsHandled();
        assertThat(only(captured.complaint(), ComplaintTagged.class).opd()).isEqualTo(DINAS_PU);
        assertThat(open(only(captured.complaint(), ComplaintAnswered.class).answer()))
                .isEqualTo("@dinaspu tolong dicek");
        assertThat(events(Channel.INSTAGRAM, "L1")).isEmpty();
    }

    @Test
    void aPostOfThreadsIsFetchedFromThreadsAsTheAccountThatIsNamed() {
        register.lead(Channel.THREADS, "27850", "bupati", "bupati");
        register.register(Channel.THREADS, "27842", "dinas-pu");
        GRAPH.stubFor(get(urlPathEqualTo("/threads/T1"))
                .withHeader("Authorization", equalTo("Bearer token of 27842"))
                .willReturn(okJson("""
                        {"id":"T1","text":"Tanggul kami retak","username":"warga.sungai",
                         "timestamp":"2026-01-30T09:14:16+0000","permalink":"https://www.threads.net/t/T1"}""")));

        send.meta("""
                {"app_id":"1","target_id":"27842","time":1769900000,"values":[{"field":"mentions","value":{
                  "id":"T2","username":"bupati","text":"tolong dicek","media_type":"TEXT_POST",
                  "timestamp":"2026-01-31T10:00:00+0000","replied_to":{"id":"T1"},"root_post":{"id":"T1"}}}]}""", SECRET);

        ComplaintCaptured captured = captured(Channel.THREADS, "T1");
        assertThat(open(captured.text())).isEqualTo("Tanggul kami retak");
        assertThat(captured.postedAt()).isEqualTo(Instant.parse("2026-01-30T09:14:16Z"));
        untilAllIsHandled();
        assertThat(only(captured.complaint(), ComplaintTagged.class).opd()).isEqualTo(DINAS_PU);
    }

    @Test
    void whatCannotBeReadIsRaisedInTheMayorsWords() {
        register.lead(Channel.INSTAGRAM, "17850", "bupati", "bupati");
        GRAPH.stubFor(
                get(urlPathEqualTo("/17842"))
                        .withQueryParam("fields", containing("mentioned_comment"))
                        .willReturn(
                                okJson(
                                        "{\"mentioned_comment\":{\"id\":\"L2\",\"text\":\"@dinaspu jalan Melati\",\"username\":\"bupati\"}}")));
        GRAPH.stubFor(get(urlPathEqualTo("/17842"))
                .withQueryParam("fields", containing("mentioned_media"))
                .willReturn(aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"error\":{\"code\":100,\"message\":\"gone\"}}")));

        send.meta(mentioned("L2", "M2"), SECRET);

        ComplaintCaptured captured = captured(Channel.INSTAGRAM, "L2");
        assertThat(open(captured.text())).isEqualTo("@dinaspu jalan Melati");
        assertThat(only(captured.complaint(), ComplaintRaised.class).how())
                .isEqualTo(ComplaintRaised.How.BELOW_AN_UNREADABLE_POST);
        assertThat(only(captured.complaint(), ComplaintTagged.class).role()).isEqualTo(TagRole.LEAD);
        assertThat(events(Channel.INSTAGRAM, "M2")).isEmpty();
    }

    @Test
    void whatAnswersAPostThatComesLaterWaitsForIt() {
        send.meta(instagram(reply("awaited-2", "17842", "Sedang kami cek", "awaited-1")), SECRET);
        send.meta(instagram(reply("awaited-3", "931", "di depan SD", "awaited-1")), SECRET);
        send.meta(instagram(reply("awaited-4", "932", "saya juga", "awaited-1")), SECRET);
        untilAllIsHandled();
        assertThat(states("ignored")).isEqualTo(3);
        assertThat(events(Channel.INSTAGRAM, "awaited-1")).isEmpty();

        send.meta(comment("awaited-1", "931", "Lampu jalan mati"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "awaited-1").complaint();
        assign(complaint, "dinas-pu");
        await().atMost(SOON).until(() -> events(complaint).stream().anyMatch(ComplaintAnswered.class::isInstance));
        untilAllIsHandled();

        assertThat(open(only(complaint, InformationReceived.class).information()))
                .isEqualTo("di depan SD");
        assertThat(only(complaint, MessageReceived.class).meaning()).isEqualTo(MessageMeaning.SUPPORT);
        assertThat(states("ignored")).isZero();
        assertThat(count("intake_awaited")).isZero();
    }

    @Test
    void oneTalkOnWhatsAppIsOneComplaint() {
        String citizen = "628210000021";
        Stream.of(
                        text(citizen, "a", 0, "Assalamualaikum"),
                        text(citizen, "b", 2, "pak mau lapor"),
                        text(citizen, "c", 9, "pipa bocor di depan masjid"),
                        message(citizen, "d", 12, "\"type\":\"image\",\"image\":{\"id\":\"1\"}"),
                        message(
                                citizen,
                                "e",
                                20,
                                "\"type\":\"location\",\"location\":{\"latitude\":-6.2,\"longitude\":106.5}"),
                        text(citizen, "f", 30, "terima kasih"))
                .forEach(body -> send.meta(body, SECRET));
        untilAllIsHandled();

        ComplaintId complaint = captured(Channel.WHATSAPP, "wamid.21.a").complaint();
        assertThat(told(complaint))
                .containsExactly(
                        "pak mau lapor", "pipa bocor di depan masjid", "[foto]", "[lokasi] -6.2 106.5", "terima kasih");
        for (String other : List.of("b", "c", "d", "e", "f")) {
            assertThat(events(Channel.WHATSAPP, "wamid.21." + other)).isEmpty();
        }
    }

    @Test
    void aTalkIsAboutItsComplaintUntilThatIsClosedAndSilenceFollows() {
        String citizen = "628210000022";
        send.meta(text(citizen, "a", 0, "air mati"), SECRET);
        ComplaintId complaint = captured(Channel.WHATSAPP, "wamid.22.a").complaint();
        assign(complaint, "dinas-pu");
        resolve(complaint);

        send.meta(text(citizen, "b", 90_000_000, "sudah lancar pak"), SECRET);
        untilAllIsHandled();
        assertThat(events(complaint)).anyMatch(ComplaintClosed.class::isInstance);

        send.meta(text(citizen, "c", 90_000_100, "oh ya di gang sebelah lampunya mati"), SECRET);
        send.meta(text(citizen, "d", 91_000_000, "terima kasih"), SECRET);
        send.meta(text(citizen, "e", 95_000_000, "jalan Melati berlubang"), SECRET);
        untilAllIsHandled();

        assertThat(events(complaint).stream()
                        .filter(MessageReceived.class::isInstance)
                        .map(event -> ((MessageReceived) event).meaning()))
                .containsExactly(MessageMeaning.THANKS, MessageMeaning.UNCLEAR, MessageMeaning.THANKS);
        assertThat(open(captured(Channel.WHATSAPP, "wamid.22.e").text())).isEqualTo("jalan Melati berlubang");
    }

    @Test
    void whatTheOfficeWritesInItsOwnAppIsItsAnswer() {
        register.register(Channel.WHATSAPP, NUMBER, "perumdam");
        String citizen = "628210000031";
        send.meta(text(citizen, "a", 0, "air berbau"), SECRET);
        ComplaintId complaint = captured(Channel.WHATSAPP, "wamid.31.a").complaint();
        assign(complaint, "perumdam");

        send.meta(echo(citizen, "e", 60, "Alamat lengkapnya di mana?"), SECRET);
        send.meta(text(citizen, "b", 90, "Jl. Kenanga 5 RT 02"), SECRET);
        untilAllIsHandled();
        register.forget(NUMBER);

        ComplaintAnswered answered = only(complaint, ComplaintAnswered.class);
        assertThat(answered.opd()).isEqualTo(new OpdId("perumdam"));
        assertThat(open(answered.answer())).isEqualTo("Alamat lengkapnya di mana?");
        assertThat(told(complaint)).containsExactly("Jl. Kenanga 5 RT 02");
    }

    @Test
    void whatTheOfficeSaysInAChatWaitsForTheComplaintThatItAnswersAndForNoLaterOne() {
        String citizen = "628210000034";
        register.register(Channel.WHATSAPP, NUMBER, "perumdam");

        send.meta(echo(citizen, "greeting", 0, "Selamat pagi, ada yang bisa kami bantu?"), SECRET);
        send.meta(echo(citizen, "answer", 90, "Petugas kami menuju lokasi."), SECRET);
        untilAllIsHandled();
        send.meta(text(citizen, "a", 60, "sambungan rumah bocor di Panongan"), SECRET);
        ComplaintId complaint = captured(Channel.WHATSAPP, "wamid.34.a").complaint();
        assign(complaint, "perumdam");
        untilAllIsHandled();
        register.forget(NUMBER);

        assertThat(open(only(complaint, ComplaintAnswered.class).answer())).isEqualTo("Petugas kami menuju lokasi.");
    }

    @Test
    void editsAndRemovalsOfMessagesAreToldWhenTheyComeAndBefore() {
        send.meta(page("100", "edited-1", "100_1", "100_1", "940", "Jembatan retak"), SECRET);
        ComplaintId complaint = captured(Channel.FACEBOOK, "edited-1").complaint();
        send.meta(verb("edited", "edited-2", "edited-1", "941", "di sini juga, RT 05"), SECRET);
        send.meta(verb("remove", "edited-3", "edited-1", "942", ""), SECRET);
        untilAllIsHandled();
        send.meta(page("100", "edited-2", "100_1", "edited-1", "941", "di sini juga"), SECRET);
        send.meta(page("100", "edited-3", "100_1", "edited-1", "942", "saya juga"), SECRET);
        send.meta(verb("edited", "edited-1", "100_1", "940", "Jembatan SUDAH AMBRUK"), SECRET);
        send.meta(verb("edited", "edited-1", "100_1", "940", "Jembatan SUDAH AMBRUK") + " ", SECRET);
        await().atMost(SOON).until(() -> states("ignored") == 1 && count("intake_awaited") == 0);
        untilAllIsHandled();

        assertThat(events(complaint).stream()
                        .filter(MessageEdited.class::isInstance)
                        .map(event -> open(((MessageEdited) event).words())))
                .containsExactlyInAnyOrder("di sini juga, RT 05", "Jembatan SUDAH AMBRUK");
        assertThat(only(complaint, MessageRemoved.class).removal()).isEqualTo(Removal.DELETED);
    }

    @Test
    void whatNamesNobodyByItselfIsSeenAmongWhatIsIgnored() {
        send.meta(comment("nothing-1", "950", "👍👍"), SECRET);
        send.meta(comment("nothing-2", "951", "terima kasih @dinaspu"), SECRET);
        untilAllIsHandled();

        assertThat(ignored()).containsExactly("no-words after 0 attempts", "praise after 0 attempts");
    }

    private void resolve(ComplaintId complaint) {
        grants.grant(new ResolveComplaint(
                complaint,
                Saying.UNNAMED,
                DINAS_PU,
                vault.seal(traces.citizenOf(complaint).orElseThrow(), "sudah mengalir"),
                List.of(),
                new Actor(Actor.Kind.OPD, "dinas-pu.kepala", DINAS_PU),
                Instant.ofEpochSecond(1_650_000_000)));
    }

    private <E> E only(ComplaintId complaint, Class<E> type) {
        List<E> some = events(complaint).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(some).as("%s", events(complaint)).hasSize(1);
        return some.getFirst();
    }

    /** What was told, in the order in which it was said. */
    private List<String> told(ComplaintId complaint) {
        return events(complaint).stream()
                .filter(InformationReceived.class::isInstance)
                .map(InformationReceived.class::cast)
                .sorted(Comparator.comparing(InformationReceived::at))
                .map(event -> open(event.information()))
                .toList();
    }

    private static String mentioned(String comment, String media) {
        return "{\"object\":\"instagram\",\"entry\":[{\"id\":\"17842\",\"time\":1769900000,\"changes\":[{\"field\":\"mentions\",\"value\":{\"comment_id\":\"%s\",\"media_id\":\"%s\"}}]}]}"
                .formatted(comment, media);
    }

    private static String verb(String verb, String comment, String parent, String author, String text) {
        return page("100", comment, "100_1", parent, author, text)
                .replace("\"verb\":\"add\"", "\"verb\":\"" + verb + "\"");
    }

    private static String text(String citizen, String id, long after, String body) {
        return message(citizen, id, after, "\"type\":\"text\",\"text\":{\"body\":\"" + body + "\"}");
    }

    /** @param after so many seconds, which may be many years */
    private static String message(String citizen, String id, long after, String content) {
        return whatsApp(
                "messages",
                "\"contacts\":[{\"profile\":{\"name\":\"Warga\"},\"wa_id\":\"%s\"}],\"messages\":[{\"from\":\"%s\",\"id\":\"wamid.%s.%s\",\"timestamp\":\"%d\",%s}]"
                        .formatted(citizen, citizen, citizen.substring(10), id, 1_600_000_000 + after, content));
    }

    private static String echo(String citizen, String id, long after, String body) {
        return whatsApp(
                "smb_message_echoes",
                "\"message_echoes\":[{\"from\":\"622540000\",\"to\":\"%s\",\"id\":\"wamid.%s.%s\",\"timestamp\":\"%d\",\"type\":\"text\",\"text\":{\"body\":\"%s\"}}]"
                        .formatted(citizen, citizen.substring(10), id, 1_600_000_000 + after, body));
    }

    private static String whatsApp(String field, String value) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"%s\",\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"phone_number_id\":\"%s\"},%s}}]}]}"
                .formatted(field, NUMBER, value);
    }
}
