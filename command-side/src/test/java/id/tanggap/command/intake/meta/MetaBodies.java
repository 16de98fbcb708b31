package id.tanggap.command.intake.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Ignored;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.command.intake.post.UnreadableDelivery;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Bodies as Meta sends them, and what is read out of them. */
final class MetaBodies {

    static final Instant RECEIVED = Instant.parse("2026-02-01T00:00:00Z");

    private static final MetaReader READER = new MetaReader(new PostingTime(Instant.parse("2000-01-01T00:00:00Z")));

    private MetaBodies() {}

    static List<Content> read(String body) {
        try {
            return READER.changes(body.getBytes(UTF_8), RECEIVED).stream()
                    .map(READER::read)
                    .toList();
        } catch (UnreadableDelivery noDelivery) {
            throw new AssertionError(noDelivery.why().word(), noDelivery);
        }
    }

    static Content only(String body) {
        List<Content> readings = read(body);
        assertThat(readings).hasSize(1);
        return readings.getFirst();
    }

    static Post post(String body) {
        assertThat(only(body)).isInstanceOf(Complete.class);
        return ((Complete) only(body)).post();
    }

    static Ignored ignored(String body) {
        assertThat(only(body)).isInstanceOf(Ignored.class);
        return (Ignored) only(body);
    }

    /** What is read when the platform was asked and said this. */
    static Content answered(String body, String answer) {
        try {
            ObjectNode change = READER.changes(body.getBytes(UTF_8), RECEIVED).getFirst();
            return READER.read(READER.answered(change, (ObjectNode) Json.MAPPER.readTree(answer)));
        } catch (UnreadableDelivery noDelivery) {
            throw new AssertionError(noDelivery.why().word(), noDelivery);
        }
    }

    /** What is read when the platform was asked for the post above as well, and said this. */
    static Content shownAbove(String body, String answer) {
        try {
            ObjectNode change = READER.changes(body.getBytes(UTF_8), RECEIVED).getFirst();
            return READER.read(READER.shownAbove(change, (ObjectNode) Json.MAPPER.readTree(answer)));
        } catch (UnreadableDelivery noDelivery) {
            throw new AssertionError(noDelivery.why().word(), noDelivery);
        }
    }

    /** Messages of WhatsApp in one change. */
    static String whatsApp(String contacts, String messages) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
                  "messaging_product":"whatsapp",
                  "metadata":{"display_phone_number":"622540000","phone_number_id":"106540352242922"},
                  "contacts":%s,"messages":%s}}]}]}""".formatted(contacts, messages);
    }

    /** One message of WhatsApp, of somebody with a name. */
    static String message(String type, String content) {
        return whatsApp("""
                        [{"profile":{"name":"Warga"},"wa_id":"628210000011"}]""", """
                        [{"from":"628210000011","id":"wamid.1","timestamp":"1769899990","type":"%s"%s}]""".formatted(type, content.isEmpty() ? "" : ",\"" + type + "\":" + content));
    }

    /** A change of a Facebook page. */
    static String feed(String value) {
        return change("page", "100", "feed", value);
    }

    static String mention(String value) {
        return change("page", "100", "mention", value);
    }

    static String comment(String value) {
        return change("instagram", "17841", "comments", value);
    }

    static String change(String object, String account, String field, String value) {
        return """
                {"object":"%s","entry":[{"id":"%s","time":1769900000,"changes":[{"field":"%s","value":%s}]}]}""".formatted(object, account, field, value);
    }
}
