package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.query.complaint.Message.Meaning;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conversation about a complaint, as far as its reader may read it. It is there where one complaint is read; lists go
 * without.
 *
 * @param messages the first and the latest {@value #MOST}, oldest first by when they were said; null in lists and in
 *     documents of old
 * @param messagesLeftOut how many there are beside those; null as they are
 * @param mayorsTags oldest first; null as they are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Talk(
        @Nullable List<Message> messages,
        @Nullable Integer messagesLeftOut,
        @Nullable List<MayorsTag> mayorsTags) {

    static final int MOST = 200;

    /** Of what is read without a word. */
    public static final Talk UNTOLD = new Talk(List.of(), 0, List.of());

    /** The fields that lists go without. */
    public static final List<String> FIELDS = List.of("messages", "messagesLeftOut", "mayorsTags");

    /** @param messages all of them, oldest first */
    static Talk of(List<Message> messages, List<MayorsTag> tags) {
        int leftOut = Math.max(0, messages.size() - MOST);
        List<Message> shown = leftOut == 0
                ? messages
                : Stream.concat(messages.stream().limit(1), messages.subList(leftOut + 1, messages.size()).stream())
                        .toList();
        return new Talk(shown, leftOut, tags);
    }

    /** What everybody reads of it. */
    Talk to(Grain grain) {
        return new Talk(
                messages == null
                        ? null
                        : messages.stream().map(one -> one.to(grain)).toList(),
                messagesLeftOut,
                mayorsTags == null
                        ? null
                        : mayorsTags.stream()
                                .map(one -> one.forEverybody(grain))
                                .toList());
    }

    static List<Message> inOrder(Stream<Message> messages) {
        return messages.sorted(Comparator.comparing(Message::at)).toList();
    }

    static Stream<Message> every(List<Message> messages, Meaning... meanings) {
        List<Meaning> wanted = List.of(meanings);
        return messages.stream().filter(message -> wanted.contains(message.meaning()));
    }

    /** What was said last of this meaning. */
    static @Nullable String last(List<Message> messages, Meaning meaning) {
        return messages.reversed().stream()
                .filter(message -> message.meaning() == meaning)
                .findFirst()
                .map(Message::text)
                .orElse(null);
    }
}
