package id.tanggap.command.intake.meta;

import static id.tanggap.command.intake.meta.MetaBodies.answered;
import static id.tanggap.command.intake.meta.MetaBodies.change;
import static id.tanggap.command.intake.meta.MetaBodies.comment;
import static id.tanggap.command.intake.meta.MetaBodies.feed;
import static id.tanggap.command.intake.meta.MetaBodies.ignored;
import static id.tanggap.command.intake.meta.MetaBodies.mention;
import static id.tanggap.command.intake.meta.MetaBodies.only;
import static id.tanggap.command.intake.meta.MetaBodies.post;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Ignored;
import id.tanggap.command.intake.post.Content.Incomplete;
import id.tanggap.command.intake.post.Content.Unreadable;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Content.Visibility.Seen;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.events.complaint.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the platforms deliver that is no complaint, and what is one although it looks odd. */
class NoComplaintTest {

    private static final String ADDED =
            "\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"1_2\",\"post_id\":\"100_1\"";

    @Test
    void whatADashboardSendsToTryIsTold() {
        List<String> samples = List.of(
                """
                {"object":"whatsapp_business_account","entry":[{"id":"0","changes":[{"field":"messages","value":{
                  "metadata":{"phone_number_id":"1"},"messages":[{"from":"1","id":"A","timestamp":"1504902988","type":"text",
                  "text":{"body":"x"}}]}}]}]}""",
                """
                {"object":"whatsapp_business_account","entry":[{"id":"77","changes":[{"field":"messages","value":{
                  "metadata":{"phone_number_id":"123456123"},"messages":[{"from":"1","id":"A","type":"text",
                  "text":{"body":"x"}}]}}]}]}""",
                change(
                        "page",
                        "0",
                        "feed",
                        "{\"item\":\"status\",\"verb\":\"add\",\"post_id\":\"1_1\",\"message\":\"x\"}"),
                feed("{\"item\":\"status\",\"verb\":\"add\",\"post_id\":\"44444444_444444444\",\"message\":\"x\"}"),
                change("page", "0", "mention", "{\"item\":\"post\",\"verb\":\"add\",\"post_id\":\"1_1\"}"),
                change("page", "0", "leadgen", "{\"leadgen_id\":\"444444444444\"}"),
                change("page", "0", "hologram", "{}"),
                change("instagram", "0", "comments", "{\"text\":\"x\",\"id\":\"123456789\"}"),
                change("instagram", "0", "mentions", "{\"comment_id\":\"17887498072083520\"}"),
                """
                {"app_id":"123456","topic":"moderate","target_id":"78901","values":{"value":{"id":"8901234",
                  "username":"test_username","text":"Reply"},"field":"replies"}}""");

        assertThat(samples)
                .allSatisfy(sample -> assertThat(ignored(sample).why()).isEqualTo(WhyIgnored.SAMPLE));
        assertThat(ignored(samples.get(2)).post()).extracting(Post::text).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"This is a test", "This is an example.", "this is a text message", "Example post content."})
    void aCitizenMaySayThatThisIsATest(String words) {
        assertThat(post(comment("{\"id\":\"1\",\"text\":\"%s\",\"from\":{\"id\":\"2\",\"username\":\"w\"}}"
                                .formatted(words)))
                        .text())
                .isEqualTo(words);
    }

    @Test
    void aTextWhoseWriterThePlatformHidesIsAPostAndTheWriterIsAskedForLater() {
        List<Content> readings = List.of(
                only(mention("{\"item\":\"post\",\"verb\":\"add\",\"post_id\":\"12_34\",\"message\":\"Jalan rusak\"}")),
                only(mention("""
                        {"item":"comment","verb":"add","post_id":"12_34","comment_id":"34_5","message":"Jalan rusak"}""")),
                only(feed("{" + ADDED + ",\"message\":\"Jalan rusak\"}")),
                only(feed("{\"item\":\"photo\",\"verb\":\"add\",\"post_id\":\"100_9\",\"link\":\"https://x\"}")),
                only(comment("{\"id\":\"179\",\"text\":\"Jalan rusak\"}")));

        assertThat(readings).allSatisfy(read -> {
            Complete complete = (Complete) read;
            assertThat(complete.post().author().isUnknown()).isTrue();
            assertThat(complete.whoWrote()).isNotNull();
        });
    }

    @Test
    void theWriterThatThePlatformTellsLaterIsTheWriterOfTheSamePost() {
        String mention = mention("""
                {"item":"post","verb":"add","post_id":"12_34","message":"Jalan rusak"}""");

        Complete told = (Complete) answered(mention, "{\"id\":\"12_34\",\"from\":{\"id\":\"7\",\"name\":\"Warga\"}}");
        Complete denied = (Complete) answered(mention, "{\"error\":\"code 100\"}");

        assertThat(told.post().id()).isEqualTo("12_34");
        assertThat(told.post().author().shown()).isEqualTo("Warga");
        assertThat(told.whoWrote()).isNull();
        assertThat(denied.post().author().isUnknown()).isTrue();
        assertThat(denied.whoWrote()).isNull();
    }

    @Test
    void whatThePlatformWillNeverShowIsDecidedAndWhatWeMayNotSeeWaitsForAnOperator() {
        String mention = mention("{\"item\":\"post\",\"verb\":\"add\",\"post_id\":\"12_34\"}");
        String instagram = change("instagram", "17841", "mentions", "{\"comment_id\":\"1\",\"media_id\":\"2\"}");

        assertThat(only(mention)).isInstanceOf(Incomplete.class);
        for (String body : List.of(mention, instagram)) {
            assertThat(answered(body, "{\"error\":\"code 100\"}")).isInstanceOfSatisfying(Ignored.class, ignored -> {
                assertThat(ignored.why()).isEqualTo(WhyIgnored.NOT_SHOWN);
                assertThat(ignored.detail()).isEqualTo("code 100");
            });
            for (String code : List.of("code 3", "code 10", "code 200", "code 299", "HTTP 403")) {
                assertThat(answered(body, "{\"error\":\"%s\"}".formatted(code))).isInstanceOf(Unreadable.class);
            }
        }
    }

    @Test
    void aCommentThatIsOnlyAStickerIsAReaction() {
        Ignored sticker = ignored(feed("{" + ADDED + ",\"from\":{\"id\":\"9\",\"name\":\"B\"}}"));

        assertThat(sticker.why()).isEqualTo(WhyIgnored.STICKER);
        assertThat(sticker.post()).extracting(Post::text).isEqualTo("[stiker]");
        assertThat(ignored(feed("{" + ADDED + "}")).why()).isEqualTo(WhyIgnored.STICKER);
        assertThat(post(feed("{" + ADDED + ",\"photo\":\"https://x\"}")).text()).isEqualTo("[foto]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\\u200b\\u200d\\ufeff",
                "\\u3164",
                "\\u115f\\u1160",
                "\\u2800\\u2800",
                "\\u00a0\\u2003\\u3000",
                "\\u202e\\u2066\\u200e",
                "\\ufe0f",
                "\\u0301",
                "\\u0000",
                "\\ud83d",
                "\\u00ad\\u034f\\u180e",
                "\\uDB40\\uDC41"
            })
    void whereThereIsNothingToReadThereIsNoComplaint(String words) {
        String text = "\"" + words + "\"";
        assertThat(ignored(comment("{\"id\":\"1\",\"text\":%s,\"from\":{\"id\":\"2\",\"username\":\"w\"}}"
                                .formatted(text)))
                        .why())
                .isEqualTo(WhyIgnored.NOTHING_TO_READ);
        assertThat(ignored(MetaBodies.message("text", "{\"body\":%s}".formatted(text)))
                        .why())
                .isEqualTo(WhyIgnored.NOTHING_TO_READ);
        assertThat(ignored(feed("{\"item\":\"status\",\"verb\":\"add\",\"post_id\":\"100_1\",\"message\":%s}"
                                .formatted(text)))
                        .why())
                .isEqualTo(WhyIgnored.NOTHING_TO_READ);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"item":"like","verb":"add"}                        | REACTION
            {"item":"reaction","verb":"remove"}                 | REACTION
            {"item":"comment","verb":"edited","comment_id":"1"} | EDIT
            {"item":"video","verb":"unblock","video_id":"1"}    | PLATFORM_NOTICE
            {"item":"event","verb":"add"}                       | PLATFORM_NOTICE
            {"item":"video","verb":"remove"}                    | REMOVAL
            """)
    void whatHappensOnAPageWithoutAPostIsIgnored(String value, WhyIgnored why) {
        assertThat(ignored(feed(value)).why()).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"remove,GONE", "hide,HIDDEN", "unhide,AGAIN"})
    void aRemovalNamesItsPost(String verb, Seen seen) {
        assertThat(only(feed("{\"item\":\"post\",\"verb\":\"%s\",\"post_id\":\"100_1\",\"from\":{\"id\":\"9\"}}"
                        .formatted(verb))))
                .isInstanceOfSatisfying(Visibility.class, post -> {
                    assertThat(post.channel()).isEqualTo(Channel.FACEBOOK);
                    assertThat(post.postId()).isEqualTo("100_1");
                    assertThat(post.seen()).isEqualTo(seen);
                });
        assertThat(only(feed("""
                        {"item":"comment","verb":"%s","comment_id":"1_7","post_id":"100_1","parent_id":"1_6"}""".formatted(verb)))).isInstanceOfSatisfying(Visibility.class, comment -> {
            assertThat(comment.postId()).isEqualTo("1_7");
            assertThat(comment.conversation()).isEqualTo("FACEBOOK 1_6");
        });
    }

    @Test
    void aThreadThatIsDeletedNamesItself() {
        assertThat(only("""
                        {"app_id":"1","target_id":"789","values":{"field":"delete","value":{"id":"8901",
                          "deleted_at":"2026-01-31T10:33:16+0000"}}}""")).isInstanceOfSatisfying(Visibility.class, gone -> {
            assertThat(gone.channel()).isEqualTo(Channel.THREADS);
            assertThat(gone.postId()).isEqualTo("8901");
        });
    }

    @Test
    void anEnvelopeThatIsNotAsUsualStillHoldsItsPosts() {
        String value = "{\"id\":\"%s\",\"text\":\"Air B\",\"from\":{\"id\":\"2\",\"username\":\"b\"}}";
        String change = "{\"field\":\"comments\",\"value\":" + value + "}";
        String entry = "{\"id\":\"17841\",\"time\":1769900000000,\"changes\":[" + change + "]}";
        for (String body : List.of(
                "{\"object\":\"instagram\",\"entry\":" + entry.formatted("1") + "}",
                "{\"object\":\"instagram\",\"entry\":[{\"id\":17841,\"changes\":" + change.formatted("1") + "}]}",
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841\",\"changes\":[{\"field\":\"comments\",\"value\":["
                        + value.formatted("1") + "]}]}]}",
                "[{\"object\":\"instagram\",\"entry\":[" + entry.formatted("1") + "]}]",
                "\uFEFF{\"object\":\"instagram\",\"baru\":{},\"entry\":[" + entry.formatted("1") + "]}")) {
            assertThat(post(body).text()).as(body).isEqualTo("Air B");
        }
        assertThat(MetaBodies.read("{\"object\":\"instagram\",\"entry\":[" + entry.formatted("1") + ","
                        + entry.formatted("2") + "]}"))
                .hasSize(2)
                .allMatch(Complete.class::isInstance);
        assertThat(MetaBodies.read(
                        "[{\"object\":\"instagram\",\"entry\":[" + entry.formatted("1") + "]},{\"baru\":1}]"))
                .hasSize(2)
                .anyMatch(Complete.class::isInstance);
    }
}
