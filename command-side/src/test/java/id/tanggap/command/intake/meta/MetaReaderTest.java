package id.tanggap.command.intake.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Ignored;
import id.tanggap.command.intake.post.Content.Incomplete;
import id.tanggap.command.intake.post.Content.Unreadable;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.SharedData;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.command.intake.post.UnreadableDelivery;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Channel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class MetaReaderTest {

    private static final Instant RECEIVED = Instant.parse("2026-02-01T00:00:00Z");

    private final MetaReader reader = new MetaReader(new PostingTime(Instant.parse("2000-01-01T00:00:00Z")));

    @Test
    void aCommentUnderAPostOfThePageIsForThePage() throws Exception {
        Post post = post("""
                {"object":"page","entry":[{"id":"100","time":1769900000,"changes":[{"field":"feed","value":{
                  "item":"comment","verb":"add","comment_id":"55_77","post_id":"100_55","parent_id":"100_55",
                  "from":{"id":"900","name":"Warga Satu"},"created_time":1769899990,
                  "message":"Lampu jalan mati, tolong @dinas.perhubungan."}}]}]}""");

        assertThat(post.channel()).isEqualTo(Channel.FACEBOOK);
        assertThat(post.id()).isEqualTo("55_77");
        assertThat(post.account()).isEqualTo("100");
        assertThat(post.author().key()).isEqualTo("900");
        assertThat(post.author().shown()).isEqualTo("Warga Satu");
        assertThat(post.reach()).isEqualTo(Reach.AT_OUR_PLACE);
        assertThat(post.answers()).containsExactly("100_55");
        assertThat(post.tags()).containsExactly(new Tag(null, "dinas.perhubungan"));
        assertThat(post.postedAt()).isEqualTo(Instant.ofEpochSecond(1769899990));
        assertThat(post.permalink()).isEqualTo("https://www.facebook.com/55_77");
    }

    @Test
    void aReplyToACommentIsConversation() throws Exception {
        Post post = post("""
                {"object":"page","entry":[{"id":"100","time":1769900000,"changes":[{"field":"feed","value":{
                  "item":"comment","verb":"add","comment_id":"55_78","post_id":"100_55","parent_id":"55_77",
                  "from":{"id":"901"},"message":"Benar sekali"}}]}]}""");

        assertThat(post.reach()).isEqualTo(Reach.CONVERSATION);
        assertThat(post.answers()).containsExactly("55_77", "100_55");
        assertThat(post.postedAt()).isEqualTo(Instant.ofEpochSecond(1769900000));
    }

    @Test
    void aMentionWithoutAuthorAsksTheGraphAndIsThenComplete() throws Exception {
        ObjectNode change = only("""
                {"object":"page","entry":[{"id":"100","time":1769900000,"changes":[{"field":"mention","value":{
                  "post_id":"44_44","created_time":1769899990,"item":"post","verb":"add"}}]}]}""");

        Incomplete asked = (Incomplete) reader.read(change);
        assertThat(asked.question().path()).containsExactly("44_44");
        assertThat(asked.question().parameters().get("fields")).contains("from{id,name}", "message");

        Post post = complete(reader.read(reader.answered(change, object("""
                {"id":"44_44","message":"Jalan rusak","created_time":"2026-01-31T22:53:10+0000",
                 "from":{"id":"7","name":"Warga"},"permalink_url":"https://facebook.example/44"}"""))));
        assertThat(post.text()).isEqualTo("Jalan rusak");
        assertThat(post.author().id()).isEqualTo("7");
        assertThat(post.reach()).isEqualTo(Reach.NAMES_US);
        assertThat(post.permalink()).isEqualTo("https://facebook.example/44");
    }

    /** It would be part of an address that is asked with our access token. */
    @ParameterizedTest
    @ValueSource(strings = {"../me", "44?access_token=x", "44/comments", "{id}", "44%2f..", "4 4", "44){id}"})
    void anIdThatIsNoneIsNotAskedFor(String id) throws Exception {
        for (String change : List.of("""
                {"object":"page","entry":[{"id":"100","changes":[{"field":"mention","value":{
                  "post_id":"%s","item":"post","verb":"add"}}]}]}""", """
                {"object":"instagram","entry":[{"id":"17841","changes":[{"field":"comments","value":{"id":"%s"}}]}]}""", """
                {"object":"instagram","entry":[{"id":"17841","changes":[{"field":"mentions","value":{
                  "comment_id":"%s","media_id":"1780"}}]}]}""", """
                {"object":"instagram","entry":[{"id":"%s","changes":[{"field":"mentions","value":{
                  "media_id":"1780"}}]}]}""")) {
            assertThat(reader.read(only(change.formatted(id)))).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void aPostWhoseIdIsNoneIsTakenAllTheSameWhenNothingHasToBeAsked() throws Exception {
        Post post = post("""
                {"object":"instagram","entry":[{"id":"17841","changes":[{"field":"comments","value":{
                  "id":"%s","text":"Jalan rusak"}}]}]}""".formatted("9".repeat(500)));

        assertThat(post.text()).isEqualTo("Jalan rusak");
    }

    @Test
    void aPostThatThePlatformDoesNotShowIsKeptWithWhatIsKnown() throws Exception {
        String mention = """
                {"object":"page","entry":[{"id":"100","time":1769900000,"changes":[{"field":"mention","value":{
                  %s"post_id":"44_44","item":"post","verb":"add"}}]}]}""";
        ObjectNode denied = object("{\"error\":\"code 100\"}");

        Post withText = complete(
                reader.read(reader.answered(only(mention.formatted("\"message\":\"Banjir di sini\",")), denied)));
        assertThat(withText.text()).isEqualTo("Banjir di sini");
        assertThat(withText.author().key()).isEqualTo("post:44_44");

        Ignored without = (Ignored) reader.read(reader.answered(only(mention.formatted("")), denied));
        assertThat(without.detail()).isEqualTo("code 100");
    }

    @Test
    void anInstagramCommentIsByItsHandle() throws Exception {
        Post post = post("""
                {"object":"instagram","entry":[{"id":"17841","time":1769900000,"changes":[{"field":"comments","value":{
                  "id":"1790","text":"@pemkab sampah menumpuk","from":{"id":"333","username":"Warga.Dua"},
                  "media":{"id":"1780","media_product_type":"FEED"}}}]}]}""");

        assertThat(post.channel()).isEqualTo(Channel.INSTAGRAM);
        assertThat(post.author().key()).isEqualTo("@warga.dua");
        assertThat(post.author().id()).isEqualTo("333");
        assertThat(post.answers()).containsExactly("1780");
        assertThat(post.reach()).isEqualTo(Reach.AT_OUR_PLACE);
        assertThat(post.tags()).containsExactly(new Tag(null, "pemkab"));
    }

    @Test
    void anInstagramMentionAsksForTheCommentAndElseForTheMedia() throws Exception {
        String mention = """
                {"object":"instagram","entry":[{"id":"17841","time":1769900000,"changes":[{"field":"mentions",
                  "value":{%s"media_id":"1780"}}]}]}""";

        ObjectNode comment = only(mention.formatted("\"comment_id\":\"1791\","));
        Incomplete asked = (Incomplete) reader.read(comment);
        assertThat(asked.question().path()).containsExactly("17841");
        assertThat(asked.question().parameters().get("fields"))
                .startsWith("mentioned_comment.comment_id(1791){id,text,timestamp,username");
        Post post = complete(reader.read(reader.answered(comment, object("""
                {"mentioned_comment":{"id":"1791","text":"@pemkab jembatan putus","timestamp":"2026-01-30T09:14:16+0000",
                 "username":"wargatiga"},"id":"17841"}"""))));
        assertThat(post.id()).isEqualTo("1791");
        assertThat(post.author().key()).isEqualTo("@wargatiga");
        assertThat(post.postedAt()).isEqualTo(Instant.parse("2026-01-30T09:14:16Z"));

        ObjectNode media = only(mention.formatted(""));
        assertThat(((Incomplete) reader.read(media)).question().parameters().get("fields"))
                .startsWith("mentioned_media.media_id(1780){id,caption");
        Post caption = complete(reader.read(reader.answered(media, object("""
                {"mentioned_media":{"caption":"@pemkab banjir","id":"1780","timestamp":"2026-01-30T09:00:22+0000",
                 "username":"wargatiga","permalink":"https://instagram.example/p/1"},"id":"17841"}"""))));
        assertThat(caption.id()).isEqualTo("1780");
        assertThat(caption.permalink()).isEqualTo("https://instagram.example/p/1");
    }

    @Test
    void threadsDeliversWithoutTheEnvelope() throws Exception {
        Post mention = post("""
                {"app_id":"1","topic":"interaction","target_id":"789","time":1769900000,"values":{"value":{
                  "id":"8901","username":"warga_empat","text":"@pemkab air mati","media_type":"TEXT_POST",
                  "permalink":"https://threads.example/p","timestamp":"2026-01-31T10:33:16+0000"},"field":"mentions"}}""");
        assertThat(mention.channel()).isEqualTo(Channel.THREADS);
        assertThat(mention.account()).isEqualTo("789");
        assertThat(mention.reach()).isEqualTo(Reach.NAMES_US);

        Post reply = post("""
                {"app_id":"1","topic":"moderate","target_id":"789","time":1769900000,"values":{"value":{
                  "id":"8902","username":"warga_empat","text":"Masih mati","replied_to":{"id":"5"},
                  "root_post":{"id":"5","owner_id":"789","username":"pemkab"}},"field":"replies"}}""");
        assertThat(reply.reach()).isEqualTo(Reach.AT_OUR_PLACE);
        assertThat(reply.answers()).containsExactly("5");
    }

    @Test
    void everyWhatsAppMessageIsAPostOfItsOwn() throws Exception {
        List<ObjectNode> changes = reader.changes("""
                {"object":"whatsapp_business_account","entry":[{"id":"101","changes":[{"field":"messages","value":{
                  "messaging_product":"whatsapp","metadata":{"display_phone_number":"6221","phone_number_id":"106"},
                  "contacts":[{"profile":{"name":"Warga Lima"},"wa_id":"62811"}],
                  "messages":[
                    {"from":"62811","id":"wamid.A","timestamp":"1769899990","type":"text","text":{"body":"Pohon tumbang"}},
                    {"from":"62811","id":"wamid.B","timestamp":"1769899995","type":"image","image":{"id":"9"},
                     "context":{"id":"wamid.A"}},
                    {"from":"62811","id":"wamid.C","timestamp":"1769899996","type":"reaction","reaction":{"emoji":"x"}}
                  ]}}]}]}""".getBytes(UTF_8), RECEIVED);

        assertThat(changes).hasSize(3);
        Post first = complete(reader.read(changes.get(0)));
        assertThat(first.text()).isEqualTo("Pohon tumbang");
        assertThat(first.contact()).isEqualTo("+62811");
        assertThat(first.author().shown()).isEqualTo("Warga Lima");
        assertThat(first.account()).isEqualTo("106");
        Post second = complete(reader.read(changes.get(1)));
        assertThat(second.text()).isEqualTo("[foto]");
        assertThat(second.answers()).containsExactly("wamid.A");
        assertThat(reader.read(changes.get(2))).isInstanceOf(Ignored.class);
    }

    @ParameterizedTest
    @CsvSource({"page, FACEBOOK", "instagram, INSTAGRAM"})
    void aPrivateMessageIsAPostWhoseCitizenIsAnsweredByTheSenderId(String object, String channel) throws Exception {
        Post post = post(privately(object, "502", "17842", """
                {"message":{"mid":"m1","text":"Saya mau lapor","reply_to":{"mid":"m0"},
                 "attachments":[{"type":"image","payload":{"url":"https://cdn.example/1.jpg"}}]}}"""));

        assertThat(post.channel()).isEqualTo(new Channel(channel));
        assertThat(post.text()).isEqualTo("[foto] Saya mau lapor");
        assertThat(post.reach()).isEqualTo(Reach.SENT_TO_US);
        assertThat(post.account()).isEqualTo("17842");
        assertThat(post.author().id()).isEqualTo("502");
        assertThat(post.answers()).containsExactly("m0");
        assertThat(post.conversation()).isEqualTo(channel + " 502");
        assertThat(post.photos()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "instagram"})
    void whatWeWriteInTheAppComesBackAsOursInTheSameTalk(String object) throws Exception {
        Post post = post(privately(object, "17842", "502", """
                {"message":{"mid":"m2","text":"Kami cek","is_echo":true}}"""));

        assertThat(post.author().id()).isEqualTo(post.account());
        assertThat(post.conversation()).endsWith(" 502");
    }

    @Test
    void aStoryNamesUsAndIsAnsweredByAMessage() throws Exception {
        Post post = post(privately("instagram", "502", "17842", """
                {"message":{"mid":"m3","attachments":[{"type":"story_mention","payload":{"url":"https://cdn.example/s"}}]}}"""));

        assertThat(post.text()).isEqualTo("[story]");
        assertThat(post.reach()).isEqualTo(Reach.NAMES_US_IN_A_STORY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message_edit\":{\"mid\":\"m1\",\"text\":\"Jalan\",\"num_edit\":1}} | Edited",
                "{\"message_edit\":{\"mid\":\"m1\"}} | edit",
                "{\"message\":{\"mid\":\"m1\",\"is_deleted\":true}} | Visibility",
                "{\"message\":{\"mid\":\"m1\",\"is_unsupported\":true}} | not-handed-on",
                "{\"message\":{\"mid\":\"m1\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"sticker_id\":3}}]}} | sticker",
                "{\"reaction\":{\"mid\":\"m1\",\"emoji\":\"x\"}} | reaction",
                "{\"read\":{\"watermark\":1}} | delivery-status",
                "{\"postback\":{\"title\":\"x\"}} | private-message"
            })
    void whatElseIsToldOfAPrivateChat(String told, String kind) throws Exception {
        for (String object : List.of("page", "instagram")) {
            Content read = reader.read(only(privately(object, "502", "17842", told)));

            assertThat(
                            read instanceof Ignored ignored
                                    ? ignored.why().word()
                                    : read.getClass().getSimpleName())
                    .isEqualTo(kind);
        }
    }

    @Test
    void aButtonOfOursSaysWhatWeMeanByIt() throws Exception {
        assertThat(post(privately("page", "502", "17842", """
                        {"message":{"mid":"m4","text":"Ya","quick_reply":{"payload":"sudah-beres"}}}""")).text()).isEqualTo("Sudah beres");
    }

    /** @param told what Meta says of it beside who wrote to whom */
    private static String privately(String object, String from, String to, String told) {
        String ours = from.equals("17842") ? from : to;
        return """
                {"object":"%s","entry":[{"id":"%s","time":1769900000000,"messaging":[
                  {"sender":{"id":"%s"},"recipient":{"id":"%s"},"timestamp":1769900000000,%s]}]}
                """.formatted(object, ours, from, to, told.strip().substring(1));
    }

    @Test
    void oneUnreadableChangeDoesNotHoldUpTheOthers() throws Exception {
        List<Content> readings = reader.changes("""
                        {"object":"page","entry":[7,{"id":"100","time":1,"changes":[
                          {"field":"feed","value":"?"},
                          {"field":"feed","value":{"item":"comment","verb":"add","comment_id":"1_2","post_id":"100_1",
                            "from":{"id":"9"},"message":"Jalan berlubang"}},
                          {"field":"feed","value":{"item":"hologram","verb":"add"}},
                          {"field":"feed","value":{"item":"like","verb":"add"}}]}]}""".getBytes(UTF_8), RECEIVED).stream()
                .map(reader::read)
                .toList();

        assertThat(readings)
                .extracting(reading -> reading.getClass().getSimpleName())
                .containsExactly("Unreadable", "Unreadable", "Complete", "Unreadable", "Ignored");
    }

    @Test
    void aTimeToComeIsTheTimeOfReceipt() throws Exception {
        Post post = post("""
                {"object":"page","entry":[{"id":"100","changes":[{"field":"feed","value":{"item":"post","verb":"add",
                  "post_id":"100_9","from":{"id":"9"},"message":"Dari masa depan","created_time":4102444800}}]}]}""");

        assertThat(post.postedAt()).isEqualTo(RECEIVED);
    }

    @Test
    void aBodyThatIsNoDeliveryIsSaidToBeNone() {
        for (String body : List.of("", "not json", "{\"a\":", "[1]", "{}", "null", "{\"entry\":{}}")) {
            assertThatThrownBy(() -> reader.changes(body.getBytes(UTF_8), RECEIVED))
                    .as(body)
                    .isInstanceOf(UnreadableDelivery.class);
        }
    }

    @Test
    void everyRealBodyGivesAPostOrAReason() {
        Map<String, List<String>> byKind = new TreeMap<>();
        for (Path file : SharedData.json("webhooks-restfb")) {
            List<String> kinds = new ArrayList<>();
            try {
                for (ObjectNode change : reader.changes(ofARealAccount(SharedData.bytes(file)), RECEIVED)) {
                    Content reading = reader.read(change);
                    kinds.add(reading.getClass().getSimpleName());
                    assertThat(reading instanceof Unreadable unreadable
                                    && unreadable.why().because() == WhyParked.Because.READER_FAILED)
                            .as("%s: %s", file, reading)
                            .isFalse();
                }
            } catch (UnreadableDelivery noDelivery) {
                kinds.add("Whole");
            }
            kinds.forEach(kind -> byKind.computeIfAbsent(kind, _ -> new ArrayList<>())
                    .add(file.getFileName().toString()));
        }

        assertThat(byKind.get("Complete"))
                .contains(
                        "feed-comment-add-211.json",
                        "wh-comments-2021.json",
                        "webhook-incoming-message-text.json",
                        "webhook-incoming-message-text-bsuid.json",
                        "feed-status-add-25.json");
        assertThat(byKind.get("Incomplete")).contains("wh-mentions.json", "mention-post-add.json");
        assertThat(byKind.get("Ignored"))
                .contains(
                        "feed-like-add-25.json",
                        "webhook-incoming-message-unsupported.json",
                        "webhook-incoming-message-sticker.json",
                        "webhook-userIdUpdate.json",
                        "messaging-attachment-unsupported.json");
        assertThat(byKind.get("Edited")).contains("feed-comment-edited-25.json");
        assertThat(byKind.get("Visibility"))
                .contains("feed-post-remove-25.json", "feed-comment-hide.json", "feed-status-unhide.json");
        assertThat(byKind.get("Unreadable")).containsExactly("unknown-change-value.json");
        assertThat(byKind.get("Whole").stream()
                        .filter(name -> name.contains("webhook") || name.startsWith("feed"))
                        .collect(Collectors.toList()))
                .isEmpty();
    }

    /** The collection has what a dashboard sent to try, too; the same would come from an account. */
    private static byte[] ofARealAccount(byte[] body) {
        return new String(body, UTF_8)
                .replaceAll("\"id\"\\s*:\\s*\"0\"", "\"id\": \"17841\"")
                .replace("44444444_444444444", "44444444_1")
                .getBytes(UTF_8);
    }

    private Post post(String body) throws Exception {
        return complete(reader.read(only(body)));
    }

    private ObjectNode only(String body) throws Exception {
        List<ObjectNode> changes = reader.changes(body.getBytes(UTF_8), RECEIVED);
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private static Post complete(Content reading) {
        assertThat(reading).isInstanceOf(Complete.class);
        return ((Complete) reading).post();
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }
}
