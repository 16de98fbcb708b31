package id.tanggap.command.intake.meta;

import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Json;
import id.tanggap.events.complaint.Channel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who sent a message. The platform lists the contacts of a change beside its messages, in an order of its own: which of
 * them is whose is told by the number or by the id that stands in both.
 *
 * @param phone in digits, where the person shows the number
 * @param userId what the platform calls the person who does not, and more and more those who do
 * @param contact what is said of this very person; none if it cannot be told to be the same
 */
record WhatsAppSender(
        @Nullable String phone,
        @Nullable String userId,
        @Nullable JsonNode contact) {

    private static final String NUMBER = "[0-9]{5,15}";

    static WhatsAppSender of(JsonNode value, JsonNode message) {
        String phone = digits(Json.text(message, "from"));
        String userId = Json.text(message, "from_user_id");
        List<JsonNode> contacts = Json.list(value, "contacts");
        Optional<JsonNode> own = contacts.stream()
                .filter(contact -> isOf(contact, phone, userId))
                .findFirst()
                .or(() -> onlyOne(value, contacts, phone == null && userId == null));
        return new WhatsAppSender(
                phone != null
                        ? phone
                        : own.map(contact -> digits(Json.text(contact, "wa_id")))
                                .orElse(null),
                userId != null
                        ? userId
                        : own.map(contact -> Json.text(contact, "user_id")).orElse(null),
                own.orElse(null));
    }

    private static boolean isOf(JsonNode contact, @Nullable String phone, @Nullable String userId) {
        return (phone != null && phone.equals(digits(Json.text(contact, "wa_id"))))
                || (userId != null && userId.equals(Json.text(contact, "user_id")));
    }

    /** A single contact beside a single message is its sender, unless the two say that they are not the same. */
    private static Optional<JsonNode> onlyOne(JsonNode value, List<JsonNode> contacts, boolean nobodyIsNamed) {
        return contacts.size() == 1 && Json.list(value, "messages").size() == 1
                ? Optional.of(contacts.getFirst())
                        .filter(contact -> nobodyIsNamed
                                || (Json.text(contact, "wa_id") == null && Json.text(contact, "user_id") == null))
                : Optional.empty();
    }

    Optional<Author> author() {
        return Stream.of(phone, userId)
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .findFirst()
                .map(id ->
                        Author.numbered(Channel.WHATSAPP, id, handle(), name()).withAccount(userId));
    }

    /** How to reach the person by telephone. */
    @Nullable
    String telephone() {
        return phone != null && phone.matches(NUMBER) ? "+" + phone : null;
    }

    private @Nullable String name() {
        return contact == null ? null : Json.text(contact, "profile", "name");
    }

    private @Nullable String handle() {
        String username = contact == null ? null : Json.text(contact, "profile", "username");
        return username == null ? null : username.replaceFirst("^@", "");
    }

    /** A number as the platform writes it elsewhere: without the plus and without gaps. */
    private static @Nullable String digits(@Nullable String number) {
        return number == null ? null : number.replaceAll("[+\\s().-]", "");
    }
}
