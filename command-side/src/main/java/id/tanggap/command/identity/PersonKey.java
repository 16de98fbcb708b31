package id.tanggap.command.identity;

import id.tanggap.events.complaint.Channel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One of the ways in which somebody is told from all others, in one spelling however it was written.
 *
 * @param name the same text for the same person, and for no other
 */
public record PersonKey(Kind kind, String name) {

    /** How much a key says. */
    public enum Kind {
        /** A telephone number, whatever it was used on. */
        NUMBER,
        MAIL,
        /** A platform's own id of an account: it never changes hands. */
        ACCOUNT,
        /** What an account calls itself: it may change hands. */
        HANDLE,
        /** Nothing but what was written: its author is a person by that alone. */
        POST
    }

    /** Where people could complain when a number was still known by its spelling and its channel. */
    private static final List<String> FORMER_CHANNELS =
            List.of("WEB", "WALK_IN", "WHATSAPP", "INSTAGRAM", "FACEBOOK", "X", "THREADS", "YOUTUBE", "TIKTOK");

    private static final String NUMBER_NAMED = "phone:";
    private static final String MAIL_NAMED = "mail:";
    private static final String HOME = "+62";

    /** @param e164 with its plus sign */
    public static PersonKey number(String e164) {
        return new PersonKey(Kind.NUMBER, NUMBER_NAMED + e164);
    }

    public static PersonKey mail(String address) {
        return new PersonKey(Kind.MAIL, MAIL_NAMED + address.toLowerCase(Locale.ROOT));
    }

    public static PersonKey account(Channel channel, String id) {
        return new PersonKey(Kind.ACCOUNT, channel + ":" + id);
    }

    /** @param handle without its {@code @} */
    public static PersonKey handle(Channel channel, String handle) {
        return new PersonKey(Kind.HANDLE, channel + ":@" + handle.toLowerCase(Locale.ROOT));
    }

    public static PersonKey post(Channel channel, String id) {
        return new PersonKey(Kind.POST, channel + ":post:" + id);
    }

    /** What it is a key of, so that two of a sort can be told to be of two people. */
    String sort() {
        return switch (kind) {
            case ACCOUNT, HANDLE -> kind + " " + name.substring(0, name.indexOf(':'));
            case NUMBER, MAIL, POST -> kind.name();
        };
    }

    /** Whether this key, which may have changed hands, is contradicted by another person's account on the same platform. */
    boolean yieldsTo(String sort) {
        return kind == Kind.HANDLE && sort.equals(sort().replace(Kind.HANDLE.name(), Kind.ACCOUNT.name()));
    }

    /** The names that the same person had before there was one spelling. */
    List<String> formerNames() {
        return switch (kind) {
            case NUMBER -> formerly(spellings(name.substring(NUMBER_NAMED.length())));
            case MAIL -> formerly(Stream.of(formerSpelling(name.substring(MAIL_NAMED.length()))));
            case ACCOUNT, HANDLE, POST -> List.of();
        };
    }

    private static Stream<String> spellings(String e164) {
        Stream<String> international = Stream.of(e164, e164.substring(1));
        return e164.startsWith(HOME)
                ? Stream.concat(international, Stream.of("0" + e164.substring(HOME.length())))
                : international;
    }

    private static List<String> formerly(Stream<String> spellings) {
        return spellings
                .flatMap(spelling -> FORMER_CHANNELS.stream().map(channel -> channel + ":" + spelling))
                .toList();
    }

    /** How a contact was spelt when its spelling was its key. */
    static String formerSpelling(String contact) {
        return contact.toLowerCase(Locale.ROOT).replaceAll("[\\s().-]", "");
    }
}
