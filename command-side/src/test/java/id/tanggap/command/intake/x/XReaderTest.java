package id.tanggap.command.intake.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.intake.post.Above;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Edited;
import id.tanggap.command.intake.post.Content.Ignored;
import id.tanggap.command.intake.post.Content.Incomplete;
import id.tanggap.command.intake.post.Content.Unreadable;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.PhotoReference;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.command.intake.post.Question;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.SharedData;
import id.tanggap.command.intake.post.ShownPhoto;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.command.intake.post.UnreadableDelivery;
import id.tanggap.command.intake.post.WhyIgnored;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class XReaderTest {

    private static final Instant RECEIVED = Instant.parse("2026-07-25T00:00:00Z");

    private final XReader reader = new XReader(new PostingTime(Instant.parse("2000-01-01T00:00:00Z")));

    @Test
    void aMentionNamesItsAccountsInOrder() throws Exception {
        Post post = post("""
                {"data":{"event_uuid":"1","filter":{"user_id":"99"},"event_type":"post.mention.create","payload":{
                  "id":"300","edit_history_tweet_ids":["300"],"author_id":"42","conversation_id":"300",
                  "created_at":"2026-07-24T21:05:48.000Z","text":"@dinaspu @bupati jalan &amp; jembatan rusak",
                  "entities":{"mentions":[{"start":0,"end":8,"username":"dinaspu","id":"98"},
                    {"start":9,"end":16,"username":"bupati","id":"99"}]}},
                  "includes":{"users":[{"id":"42","username":"warga","name":"Warga"}]}}}""");

        assertThat(post.id()).isEqualTo("300");
        assertThat(post.text()).isEqualTo("@dinaspu @bupati jalan & jembatan rusak");
        assertThat(post.tags()).containsExactly(new Tag("98", "dinaspu"), new Tag("99", "bupati"));
        assertThat(post.account()).isEqualTo("99");
        assertThat(post.author().shown()).isEqualTo("Warga (@warga)");
        assertThat(post.reach()).isEqualTo(Reach.NAMES_US);
        assertThat(post.postedAt()).isEqualTo(Instant.parse("2026-07-24T21:05:48Z"));
    }

    @Test
    void aReplyAnswersAndALongPostIsWhole() throws Exception {
        Post post = post("""
                {"data":{"filter":{"user_id":"99"},"event_type":"post.reply.create","payload":{"id":"301",
                  "author_id":"42","text":"pendek…","note_tweet":{"text":"panjang sekali"},
                  "referenced_tweets":[{"type":"quoted","id":"7"},{"type":"replied_to","id":"300"}]}}}""");

        assertThat(post.answers()).containsExactly("300");
        assertThat(post.text()).isEqualTo("panjang sekali");
        assertThat(post.reach()).isEqualTo(Reach.AT_OUR_PLACE);
    }

    @Test
    void anEditKeepsTheNameOfItsFirstForm() throws Exception {
        Content read = reader.read(only("""
                {"data":{"filter":{"user_id":"99"},"event_type":"post.mention.create","payload":{"id":"305",
                  "created_at":"2026-07-24T21:25:48.000Z",
                  "edit_history_tweet_ids":["300","305"],"author_id":"42","text":"@bupati jalan rusak sekali"}}}"""));

        assertThat(read).isInstanceOfSatisfying(Edited.class, edited -> {
            assertThat(edited.post().id()).isEqualTo("300");
            assertThat(edited.post().text()).isEqualTo("@bupati jalan rusak sekali");
            assertThat(edited.at()).isEqualTo(Instant.parse("2026-07-24T21:25:48Z"));
        });
    }

    @Test
    void aReplyAnswersTheWholeConversationAndCarriesTheNameOfWhomItAnswers() throws Exception {
        Post post = post("""
                {"data":{"filter":{"user_id":"99"},"event_type":"post.mention.create","payload":{"id":"303",
                  "author_id":"43","conversation_id":"300","text":"@warga @bupati tolong @dinaspu",
                  "in_reply_to_user_id":"42","referenced_tweets":[{"type":"replied_to","id":"302"}],
                  "entities":{"mentions":[{"username":"warga","id":"42"},{"username":"bupati","id":"99"},
                    {"username":"dinaspu","id":"98"}]}}}}""");

        assertThat(post.answers()).containsExactly("302", "300");
        assertThat(post.tags())
                .containsExactly(new Tag("42", "warga", true), new Tag("99", "bupati"), new Tag("98", "dinaspu"));
        assertThat(post.tags()).extracting(tag -> tag.leads(post.text())).containsExactly(true, true, false);
    }

    @Test
    void anOlderReplyCarriesWhatStandsBeforeItsWords() throws Exception {
        Post post = post("""
                {"for_user_id":"99","tweet_create_events":[{"id_str":"304","text":"@warga @bupati betul",
                  "user":{"id_str":"44","screen_name":"orang"},"in_reply_to_status_id_str":"300",
                  "entities":{"user_mentions":[{"screen_name":"warga","id_str":"42","indices":[0,6]},
                    {"screen_name":"bupati","id_str":"99","indices":[7,14]}]},"display_text_range":[15,20]}]}""");

        assertThat(post.tags()).allMatch(Tag::carried);
    }

    @Test
    void aQuoteOfOurNewsStandsNotAtOurPlace() throws Exception {
        Post post = post("""
                {"data":{"filter":{"user_id":"99"},"event_type":"post.quote.create","payload":{"id":"306",
                  "author_id":"42","text":"Baca ini","referenced_tweets":[{"type":"quoted","id":"299"}]}}}""");

        assertThat(post.reach()).isEqualTo(Reach.CONVERSATION);
    }

    @Test
    void whatStandsAboveCanBeAskedFor() throws Exception {
        ObjectNode change = only("""
                {"data":{"filter":{"user_id":"99"},"event_type":"post.create","payload":{"id":"307","author_id":"1",
                  "text":"@dinaspu tolong dicek","referenced_tweets":[{"type":"replied_to","id":"300"}]}}}""");

        assertThat(above(change))
                .isInstanceOfSatisfying(
                        Above.Askable.class,
                        askable -> assertThat(askable.question().path()).containsExactly("2", "tweets", "300"));
        assertThat(above(reader.shownAbove(change, object("""
                        {"data":{"id":"300","author_id":"42","text":"Jembatan ambruk","created_at":"2026-01-24T21:05:48.000Z",
                         "attachments":{"media_keys":["3_1"]}},
                         "includes":{"media":[{"media_key":"3_1","type":"photo","url":"https://pbs.twimg.com/media/1.jpg"}],"users":[{"id":"42","username":"warga","name":"Warga"}]}}""")))).isInstanceOfSatisfying(Above.Shown.class, shown -> {
            assertThat(shown.post().id()).isEqualTo("300");
            assertThat(shown.post().text()).isEqualTo("Jembatan ambruk");
            assertThat(shown.post().author().handle()).isEqualTo("warga");
            assertThat(shown.post().postedAt()).isEqualTo(Instant.parse("2026-01-24T21:05:48Z"));
            assertThat(shown.post().photos())
                    .containsExactly(new ShownPhoto("3_1", new PhotoReference.At("https://pbs.twimg.com/media/1.jpg")));
        });
        assertThat(above(reader.shownAbove(change, object("{\"error\":\"HTTP 403\"}"))))
                .isEqualTo(new Above.Hidden());
    }

    private Above above(ObjectNode change) {
        return ((Complete) reader.read(change)).above();
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }

    @Test
    void aRepostIsIgnoredAndAnUnknownEventIsParked() throws Exception {
        assertThat(reader.read(only("""
                        {"data":{"filter":{"user_id":"99"},"event_type":"post.mention.create","payload":{"id":"1",
                          "author_id":"42","text":"RT @bupati","referenced_tweets":[{"type":"retweeted","id":"9"}]}}}"""))).isInstanceOf(Ignored.class);
        assertThat(reader.read(only("{\"data\":{\"event_type\":\"like.create\",\"payload\":{}}}")))
                .isInstanceOf(Ignored.class);
        assertThat(reader.read(only("{\"data\":{\"event_type\":\"teleport.create\",\"payload\":{}}}")))
                .isInstanceOf(Unreadable.class);
    }

    /** It would be part of an address that is asked with our access token. */
    @ParameterizedTest
    @ValueSource(strings = {"../users/me", "300/../../1.1/x", "300?x=y", "{id}", "300%2f..", "3 00", "@evil"})
    void anIdThatIsNoneIsNotAskedFor(String id) throws Exception {
        ObjectNode change = only("""
                {"data":{"filter":{"user_id":"99"},"event_type":"post.mention.create","payload":{"id":"%s"}}}""".formatted(id));

        assertThat(reader.read(change)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aPostWithoutItsTextIsAskedFor() throws Exception {
        ObjectNode change = only("""
                {"data":{"filter":{"user_id":"99"},"event_type":"post.mention.create","payload":{"id":"300"}}}""");

        assertThat(((Incomplete) reader.read(change)).question().path()).containsExactly("2", "tweets", "300");
        Post post = ((Complete) reader.read(reader.answered(change, (ObjectNode) Json.MAPPER.readTree("""
                        {"data":{"id":"300","text":"@bupati macet","author_id":"42"},
                         "includes":{"users":[{"id":"42","username":"warga"}]}}""")))).post();
        assertThat(post.text()).isEqualTo("@bupati macet");
        assertThat(post.author().handle()).isEqualTo("warga");
    }

    @Test
    void thePhotosOfAPostAreReadInBothShapes() throws Exception {
        Post post = ((Complete) reader.read(only("""
                        {"data":{"filter":{"user_id":"99"},"event_type":"post.mention.create","payload":{"id":"301",
                          "text":"@bupati macet","author_id":"42","attachments":{"media_keys":["3_1","7_2"]}},
                          "includes":{"media":[{"media_key":"3_1","type":"photo","url":"https://pbs.twimg.com/media/1.jpg"},
                                               {"media_key":"7_2","type":"video"}]}}}"""))).post();
        assertThat(post.photos())
                .containsExactly(new ShownPhoto("3_1", new PhotoReference.At("https://pbs.twimg.com/media/1.jpg")));

        Post older = ((Complete) reader.read(only("""
                        {"for_user_id":"99","tweet_create_events":[{"id_str":"401","text":"@bupati banjir",
                          "extended_entities":{"media":[{"id_str":"9","type":"photo",
                                                         "media_url_https":"https://pbs.twimg.com/media/9.jpg"}]},
                          "user":{"id_str":"42","screen_name":"warga","name":"Warga"}}]}"""))).post();
        assertThat(older.photos())
                .containsExactly(new ShownPhoto("9", new PhotoReference.At("https://pbs.twimg.com/media/9.jpg")));
    }

    @Test
    void theOlderShapeIsReadAsWell() throws Exception {
        List<ObjectNode> changes = reader.changes("""
                {"for_user_id":"99","user_has_blocked":false,"tweet_create_events":[
                  {"id_str":"400","created_at":"Fri Jul 24 21:05:48 +0000 2026","text":"pendek","truncated":true,
                   "extended_tweet":{"full_text":"@bupati banjir di pasar",
                     "entities":{"user_mentions":[{"screen_name":"bupati","id_str":"99"}]}},
                   "in_reply_to_status_id_str":"399","in_reply_to_user_id_str":"99",
                   "user":{"id_str":"42","screen_name":"warga","name":"Warga"}}],
                 "favorite_events":[{"id":"1"}]}""".getBytes(UTF_8), RECEIVED);

        assertThat(changes).hasSize(2);
        Post post = ((Complete) reader.read(changes.getFirst())).post();
        assertThat(post.text()).isEqualTo("@bupati banjir di pasar");
        assertThat(post.answers()).containsExactly("399");
        assertThat(post.tags()).containsExactly(new Tag("99", "bupati"));
        assertThat(post.postedAt()).isEqualTo(Instant.parse("2026-07-24T21:05:48Z"));
        assertThat(reader.read(changes.getLast())).isInstanceOf(Ignored.class);
    }

    @Test
    void aDeletionNamesItsPostInBothForms() throws Exception {
        List<Content> deletions = List.of(reader.read(only("""
                        {"data":{"event_type":"post.delete","filter":{"user_id":"42"},
                         "payload":{"id":"302","author_id":"42","edit_history_tweet_ids":["301","302"]}}}""")), reader.read(only("""
                        {"for_user_id":"42","tweet_delete_events":[
                          {"status":{"id":"301","user_id":"42"},"timestamp_ms":"1769899990123"}]}""")));

        assertThat(deletions).allSatisfy(read -> {
            Visibility gone = (Visibility) read;
            assertThat(gone.postId()).isEqualTo("301");
            assertThat(gone.seen()).isEqualTo(Visibility.Seen.GONE);
            assertThat(gone.author()).isNotNull();
        });
        assertThat(((Visibility) deletions.getLast()).at()).isEqualTo(Instant.ofEpochMilli(1769899990123L));
        assertThat(reader.read(only("{\"data\":{\"event_type\":\"post.delete\",\"payload\":{}}}")))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void aTextWhoseWriterXHidesIsAPostAndTheWriterIsAskedForLater() throws Exception {
        ObjectNode change = only("""
                {"data":{"event_type":"post.mention.create","payload":{"id":"303","text":"@bupati jalan rusak",
                 "created_at":"0"}}}""");

        Complete complete = (Complete) reader.read(change);
        assertThat(complete.post().author().isUnknown()).isTrue();
        assertThat(complete.post().postedAt()).isEqualTo(RECEIVED);
        assertThat(complete.whoWrote()).extracting(Question::path).isEqualTo(List.of("2", "tweets", "303"));

        Complete told = (Complete) reader.read(reader.answered(change, (ObjectNode) Json.MAPPER.readTree("""
                {"data":{"id":"303","text":"@bupati jalan rusak","author_id":"42"},
                 "includes":{"users":[{"id":"42","username":"warga"}]}}""")));
        assertThat(told.post().author().shown()).isEqualTo("@warga");
        assertThat(told.whoWrote()).isNull();
    }

    @Test
    void whatSaysNothingOrIsNotShownIsNoComplaint() throws Exception {
        String mention = "{\"data\":{\"event_type\":\"post.mention.create\",\"payload\":{\"id\":\"304\"%s}}}";

        assertThat(((Ignored) reader.read(only(mention.formatted(",\"text\":\"\\u200b\",\"author_id\":\"42\"")))).why())
                .isEqualTo(WhyIgnored.NOTHING_TO_READ);
        ObjectNode withoutText = only(mention.formatted(""));
        assertThat(reader.read(withoutText)).isInstanceOf(Incomplete.class);
        assertThat(((Ignored) reader.read(
                                reader.answered(withoutText, Json.object().put("error", "HTTP 404"))))
                        .why())
                .isEqualTo(WhyIgnored.NOT_SHOWN);
        assertThat(reader.read(reader.answered(withoutText, Json.object().put("error", "HTTP 403"))))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void severalDeliveriesInOneBodyAreReadOneByOne() throws Exception {
        assertThat(reader.changes("""
                        [{"data":[{"event_type":"like.create","payload":{}},{"event_type":"post.create","payload":{}}]},
                         {"for_user_id":"42","tweet_create_events":{"id_str":"1"}},{"baru":1}]""".getBytes(UTF_8), RECEIVED)).hasSize(3);
    }

    @Test
    void aBodyThatIsNoDeliveryIsSaidToBeNone() {
        for (String body : List.of("", "[]", "7", "{}")) {
            assertThatThrownBy(() -> reader.changes(body.getBytes(UTF_8), RECEIVED))
                    .as(body)
                    .isInstanceOf(UnreadableDelivery.class);
        }
    }

    @Test
    void everyRealPostIsReadWithItsText() throws Exception {
        int read = 0;
        for (var file : SharedData.json("api-x-v2-python-twitter/apis/timeline")) {
            for (JsonNode tweet : Json.MAPPER.readTree(SharedData.bytes(file)).path("data")) {
                ObjectNode delivery = Json.object();
                delivery.putObject("data")
                        .put("event_type", "post.mention.create")
                        .set("payload", tweet);
                List<ObjectNode> changes = reader.changes(Json.MAPPER.writeValueAsBytes(delivery), RECEIVED);
                Content reading = reader.read(changes.getFirst());
                assertThat(reading).isInstanceOfAny(Complete.class, Ignored.class);
                read++;
            }
        }
        assertThat(read).isGreaterThan(5);
    }

    private Post post(String body) throws Exception {
        return ((Complete) reader.read(only(body))).post();
    }

    private ObjectNode only(String body) throws Exception {
        List<ObjectNode> changes = reader.changes(body.getBytes(UTF_8), RECEIVED);
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }
}
