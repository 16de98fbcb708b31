package id.tanggap.standalone;

import id.tanggap.command.reply.PlatformDouble;
import id.tanggap.command.reply.PlatformDouble.Posted;
import id.tanggap.events.complaint.Channel;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a platform tells of what somebody said there, by its documents.
 *
 * @param channel the platform
 * @param elsewhere whether it stands at nobody's place, so that the platform tells of nothing but what names the office
 * @param root what all of it stands below
 */
record Telling(Channel channel, boolean elsewhere, Posted root) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NAMED = Pattern.compile("@(\\w+)");

    String of(Posted said) {
        return (switch (channel.word()) {
                    case "facebook" -> onFacebook(said);
                    case "instagram" -> onInstagram(said);
                    case "threads" -> onThreads(said);
                    case "x" -> onX(said);
                    case "whatsapp" -> onWhatsApp(said);
                    default -> throw new IllegalArgumentException(channel.word());
                })
                .toString();
    }

    private static ObjectNode delivery(String object, Posted said, String field, ObjectNode value) {
        ObjectNode delivery = JSON.createObjectNode().put("object", object);
        ObjectNode entry = delivery.putArray("entry").addObject();
        entry.put("id", PlatformDouble.ACCOUNT).put("time", said.at().getEpochSecond());
        entry.putArray("changes").addObject().put("field", field).set("value", value);
        return delivery;
    }

    private boolean isRoot(Posted said) {
        return said.id().equals(root.id());
    }

    private ObjectNode onFacebook(Posted said) {
        ObjectNode value = JSON.createObjectNode().put("verb", "add");
        if (isRoot(said)) {
            value.put("item", "post").put("post_id", said.id());
        } else {
            value.put("item", "comment").put("comment_id", said.id());
            value.put("post_id", root.id()).put("parent_id", said.below());
        }
        value.putObject("from").put("id", said.account()).put("name", "Nama " + said.account());
        value.put("message", said.text()).put("created_time", said.at().getEpochSecond());
        return delivery("page", said, elsewhere ? "mention" : "feed", value);
    }

    private ObjectNode onInstagram(Posted said) {
        ObjectNode value = JSON.createObjectNode();
        if (elsewhere) {
            value.put("comment_id", said.id()).put("media_id", root.id());
            return delivery("instagram", said, "mentions", value);
        }
        value.put("id", said.id()).put("text", said.text());
        value.putObject("from").put("id", said.account()).put("username", handle(said.account()));
        value.putObject("media").put("id", "media-of-the-office").put("media_product_type", "FEED");
        if (!isRoot(said)) {
            value.put("parent_id", root.id());
        }
        return delivery("instagram", said, "comments", value);
    }

    private ObjectNode onThreads(Posted said) {
        ObjectNode delivery = JSON.createObjectNode().put("app_id", "1").put("topic", "moderate");
        delivery.put("target_id", PlatformDouble.ACCOUNT).put("time", said.at().getEpochSecond());
        ObjectNode change = delivery.putArray("values").addObject().put("field", elsewhere ? "mentions" : "replies");
        ObjectNode value = change.putObject("value");
        value.put("id", said.id()).put("username", handle(said.account())).put("text", said.text());
        value.put("media_type", "TEXT_POST").put("timestamp", said.at().toString());
        value.put("permalink", "https://threads.example/" + said.id());
        String thread = elsewhere ? root.id() : "thread-of-the-office";
        value.putObject("replied_to").put("id", isRoot(said) ? thread : said.below());
        value.putObject("root_post")
                .put("id", thread)
                .put("owner_id", elsewhere ? root.account() : PlatformDouble.ACCOUNT);
        return delivery;
    }

    private ObjectNode onX(Posted said) {
        ObjectNode delivery = JSON.createObjectNode();
        ObjectNode data = delivery.putObject("data");
        ObjectNode post = data.putObject("payload");
        boolean ours = said.account().equals(PlatformDouble.ACCOUNT);
        boolean names = said.text().contains("@" + PlatformDouble.HANDLE);
        data.put("event_type", ours ? "post.create" : names ? "post.mention.create" : "post.reply.create");
        data.putObject("filter").put("user_id", PlatformDouble.ACCOUNT);
        post.put("id", said.id()).put("text", said.text()).put("author_id", said.account());
        post.put("conversation_id", root.id()).put("created_at", said.at().toString());
        ArrayNode mentions = post.putObject("entities").putArray("mentions");
        NAMED.matcher(said.text())
                .results()
                .forEach(match -> mentions.addObject()
                        .put("start", match.start())
                        .put("end", match.end())
                        .put("username", match.group(1))
                        .put(
                                "id",
                                match.group(1).equals(PlatformDouble.HANDLE)
                                        ? PlatformDouble.ACCOUNT
                                        : match.group(1)));
        if (!isRoot(said)) {
            post.put("in_reply_to_user_id", said.below().equals(root.id()) ? root.account() : PlatformDouble.ACCOUNT);
            post.putArray("referenced_tweets")
                    .addObject()
                    .put("type", "replied_to")
                    .put("id", said.below());
        }
        return delivery;
    }

    private ObjectNode onWhatsApp(Posted said) {
        ObjectNode value = business();
        boolean ours = said.account().equals(PlatformDouble.ACCOUNT);
        ObjectNode message = JSON.createObjectNode()
                .put("id", said.id())
                .put("timestamp", Long.toString(said.at().getEpochSecond()))
                .put("type", "text");
        message.putObject("text").put("body", said.text());
        if (ours) {
            message.put("from", "62254000000").put("to", said.below());
            value.putArray("message_echoes").add(message);
            return delivery("whatsapp_business_account", said, "smb_message_echoes", value);
        }
        message.put("from", said.account());
        ObjectNode contact = value.putArray("contacts").addObject().put("wa_id", said.account());
        contact.putObject("profile").put("name", "Warga");
        value.putArray("messages").add(message);
        return delivery("whatsapp_business_account", said, "messages", value);
    }

    private static ObjectNode business() {
        ObjectNode value = JSON.createObjectNode().put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", "62254000000")
                .put("phone_number_id", PlatformDouble.ACCOUNT);
        return value;
    }

    /** What became of a message that the application sent. */
    static String notice(Posted sent) {
        ObjectNode value = business();
        value.putArray("statuses")
                .addObject()
                .put("id", sent.id())
                .put("status", "delivered")
                .put("timestamp", Long.toString(sent.at().getEpochSecond()))
                .put("recipient_id", sent.below())
                .put("biz_opaque_callback_data", sent.mark());
        return delivery("whatsapp_business_account", sent, "messages", value).toString();
    }

    private static String handle(String account) {
        return account.equals(PlatformDouble.ACCOUNT) ? PlatformDouble.HANDLE : account;
    }
}
