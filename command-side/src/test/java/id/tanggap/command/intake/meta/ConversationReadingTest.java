package id.tanggap.command.intake.meta;

import static id.tanggap.command.intake.meta.MetaBodies.change;
import static id.tanggap.command.intake.meta.MetaBodies.comment;
import static id.tanggap.command.intake.meta.MetaBodies.feed;
import static id.tanggap.command.intake.meta.MetaBodies.message;
import static id.tanggap.command.intake.meta.MetaBodies.only;
import static id.tanggap.command.intake.meta.MetaBodies.post;
import static id.tanggap.command.intake.meta.MetaBodies.read;
import static id.tanggap.command.intake.meta.MetaBodies.shownAbove;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.intake.post.Above;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Edited;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What of a conversation Meta's platforms deliver beside posts: edits, what the office wrote elsewhere, what stands above. */
class ConversationReadingTest {

    @Test
    void anEditedPostIsThatPostWithOtherWords() {
        Content read = only(feed("""
                {"item":"post","verb":"edited","post_id":"100_7","from":{"id":"60","name":"Joko"},
                 "message":"Jembatan SUDAH AMBRUK","created_time":1769800000}"""));

        assertThat(read).isInstanceOfSatisfying(Edited.class, edited -> {
            assertThat(edited.post().id()).isEqualTo("100_7");
            assertThat(edited.post().text()).isEqualTo("Jembatan SUDAH AMBRUK");
            assertThat(edited.at()).isEqualTo(Instant.ofEpochSecond(1769900000));
        });
    }

    @Test
    void anEditedMessageIsThatMessageWithOtherWords() {
        Content read = only(message("edit", """
                {"original_message_id":"wamid.0","message":{"type":"text","text":{"body":"Jl. Kenanga 7"}}}"""));

        assertThat(read).isInstanceOfSatisfying(Edited.class, edited -> {
            assertThat(edited.post().id()).isEqualTo("wamid.0");
            assertThat(edited.post().text()).isEqualTo("Jl. Kenanga 7");
            assertThat(edited.at()).isEqualTo(Instant.ofEpochSecond(1769899990));
        });
    }

    @Test
    void whatTheOfficeWroteInItsOwnAppIsOfTheNumberAndInTheTalkOfTheCitizen() {
        String echoes = change("whatsapp_business_account", "1", "smb_message_echoes", """
                {"messaging_product":"whatsapp",
                 "metadata":{"display_phone_number":"622540000","phone_number_id":"106540352242922"},
                 "message_echoes":[
                   {"from":"622540000","to":"628210000011","id":"wamid.e1","timestamp":"1769899995","type":"text",
                    "text":{"body":"Alamatnya di mana?"},"context":{"id":"wamid.1"}},
                   {"from":"622540000","to":"+62 821-0000-012","id":"wamid.e2","timestamp":"1769899996","type":"image",
                    "image":{"id":"9","caption":"Sesudah"}}]}""");

        Post first = ((Complete) read(echoes).getFirst()).post();
        Post second = ((Complete) read(echoes).getLast()).post();

        assertThat(first.author().id()).isEqualTo("106540352242922").isEqualTo(first.account());
        assertThat(first.answers()).containsExactly("wamid.1");
        assertThat(first.conversation())
                .isEqualTo(post(message("text", "{\"body\":\"Baik\"}")).conversation());
        assertThat(first.reach()).isEqualTo(Reach.SENT_TO_US);
        assertThat(first.text()).isEqualTo("Alamatnya di mana?");
        assertThat(second.text()).isEqualTo("[foto] Sesudah");
        assertThat(second.conversation()).isEqualTo("WHATSAPP 628210000012");
    }

    @Test
    void aStoryThatNamesUsIsAPostAndAPrivateMessageIsSentToUsAlone() {
        String messaging = """
                {"object":"instagram","entry":[{"id":"17841","time":1769900000000,"messaging":[
                  {"sender":{"id":"7801"},"recipient":{"id":"17841"},"timestamp":1769899000000,"message":{"mid":"m_1",%s}}]}]}""";

        Post story = post(messaging.formatted("""
                "attachments":[{"type":"story_mention","payload":{"url":"https://lookaside.example/1"}}]"""));
        Post privately = post(messaging.formatted("\"text\":\"Lampu mati\""));

        assertThat(story.text()).isEqualTo("[story]");
        assertThat(story.id()).isEqualTo("m_1");
        assertThat(story.reach()).isEqualTo(Reach.NAMES_US_IN_A_STORY);
        assertThat(privately.text()).isEqualTo("Lampu mati");
        assertThat(privately.reach()).isEqualTo(Reach.SENT_TO_US);
    }

    @Test
    void whatStandsAboveACommentOnFacebookCanBeAskedFor() {
        String comment = feed("""
                {"item":"comment","verb":"add","comment_id":"c9","post_id":"55_1","parent_id":"55_1",
                 "from":{"id":"1","name":"Bupati"},"message":"@dinaspu tolong dicek"}""");

        assertThat(above(only(comment)))
                .isInstanceOfSatisfying(
                        Above.Askable.class,
                        askable -> assertThat(askable.question().path()).containsExactly("55_1"));
        assertThat(above(shownAbove(comment, """
                        {"id":"55_1","from":{"id":"72","name":"Warga"},"message":"Jembatan ambruk",
                         "created_time":"2026-01-30T09:14:16+0000","permalink_url":"https://www.facebook.com/55_1"}"""))).isInstanceOfSatisfying(Above.Shown.class, shown -> {
            assertThat(shown.post().id()).isEqualTo("55_1");
            assertThat(shown.post().text()).isEqualTo("Jembatan ambruk");
            assertThat(shown.post().author().id()).isEqualTo("72");
            assertThat(shown.post().postedAt()).isEqualTo(Instant.parse("2026-01-30T09:14:16Z"));
        });
        assertThat(above(shownAbove(comment, "{\"error\":\"code 10\"}"))).isEqualTo(new Above.Hidden());
    }

    @Test
    void whatStandsAboveACommentOnInstagramIsTheCommentThatItAnswers() {
        String reply = comment("""
                {"id":"c8","text":"@dinaspu tolong","from":{"id":"1","username":"bupati"},"parent_id":"c7","media":{"id":"m"}}""");

        assertThat(above(only(reply)))
                .isInstanceOfSatisfying(
                        Above.Askable.class,
                        askable -> assertThat(askable.question().path()).containsExactly("c7"));
        assertThat(above(shownAbove(reply, """
                        {"id":"c7","text":"Jalan rusak","username":"warga","timestamp":"2026-01-30T09:14:16+0000"}""")))
                .isInstanceOfSatisfying(
                        Above.Shown.class,
                        shown -> assertThat(shown.post().author().handle()).isEqualTo("warga"));
        assertThat(above(only(comment("""
                        {"id":"c7","text":"Jalan rusak","from":{"id":"2","username":"warga"},"media":{"id":"m"}}"""))))
                .as("our own medium is nobody's complaint")
                .isEqualTo(new Above.Nothing());
    }

    @Test
    void whatStandsAboveAMentionOnInstagramIsTheMedium() {
        String mention = change("instagram", "17842", "mentions", "{\"comment_id\":\"L1\",\"media_id\":\"M1\"}");
        Content asked = MetaBodies.answered(mention, """
                {"mentioned_comment":{"id":"L1","text":"@dinaspu tolong","username":"bupati"}}""");

        assertThat(above(asked)).isInstanceOfSatisfying(Above.Askable.class, askable -> {
            assertThat(askable.question().path()).containsExactly("17842");
            assertThat(askable.question().parameters().get("fields")).startsWith("mentioned_media.media_id(M1)");
        });
    }

    @Test
    void whatStandsAboveAReplyOnThreadsCanBeAskedFor() {
        String reply = """
                {"app_id":"1","target_id":"78","time":1769900000,"values":{"field":"mentions","value":{
                  "id":"t9","username":"bupati","text":"@dinaspu tolong","replied_to":{"id":"t1"},"root_post":{"id":"t1"},
                  "timestamp":"2026-01-30T09:14:16+0000"}}}""";

        assertThat(above(only(reply)))
                .isInstanceOfSatisfying(
                        Above.Askable.class,
                        askable -> assertThat(askable.question().path()).containsExactly("t1"));
        assertThat(above(shownAbove(reply, "{\"id\":\"t1\",\"username\":\"warga\",\"text\":\"Air keruh\"}")))
                .isInstanceOf(Above.Shown.class);
    }

    /** Whoever's comment is told first: who complains at our place is answered there. */
    @Test
    void whatStandsAboveAtOurPlaceStandsThereAndWhatStandsElsewhereDoesNot() {
        String page = feed("""
                {"item":"comment","verb":"add","comment_id":"c9","post_id":"55_1","parent_id":"55_1",
                 "from":{"id":"1","name":"Bupati"},"message":"@dinaspu tolong dicek"}""");
        String onFacebook =
                "{\"id\":\"55_1\",\"from\":{\"id\":\"72\",\"name\":\"Warga\"},\"message\":\"Jembatan ambruk\"}";
        String onInstagram = "{\"id\":\"c7\",\"text\":\"Jalan rusak\",\"username\":\"warga\"}";
        String thread = """
                {"app_id":"1","target_id":"78","time":1769900000,"values":{"field":"%s","value":{
                  "id":"t9","username":"bupati","text":"@dinaspu tolong","replied_to":{"id":"t1"},
                  "root_post":{"id":"t0","owner_id":"78"}}}}""";
        String onThreads = "{\"id\":\"t1\",\"username\":\"warga\",\"text\":\"Air keruh\"}";
        String reply = comment("""
                {"id":"c8","text":"@dinaspu tolong","from":{"id":"1","username":"bupati"},"parent_id":"c7","media":{"id":"m"}}""");

        assertThat(reachAbove(page, onFacebook)).isEqualTo(Reach.AT_OUR_PLACE);
        assertThat(reachAbove(page.replace("\"feed\"", "\"mention\""), onFacebook))
                .isEqualTo(Reach.CONVERSATION);
        assertThat(reachAbove(reply, onInstagram)).isEqualTo(Reach.AT_OUR_PLACE);
        assertThat(reachAbove(thread.formatted("replies"), onThreads)).isEqualTo(Reach.AT_OUR_PLACE);
        assertThat(reachAbove(thread.formatted("mentions"), onThreads)).isEqualTo(Reach.CONVERSATION);
    }

    private static Reach reachAbove(String told, String shown) {
        return ((Above.Shown) above(shownAbove(told, shown))).post().reach();
    }

    private static Above above(Content read) {
        assertThat(read).isInstanceOf(Complete.class);
        return ((Complete) read).above();
    }
}
