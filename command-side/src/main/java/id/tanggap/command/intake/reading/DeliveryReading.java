package id.tanggap.command.intake.reading;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.Delivery;
import id.tanggap.command.intake.journal.Item;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.UnreadableDelivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Opens what is kept and reads it, without asking anybody and without writing anything. */
public class DeliveryReading {

    private final Readers readers;
    private final Vault vault;
    private final Identities identities;

    public DeliveryReading(List<ChannelReader> readers, Vault vault, Identities identities) {
        this.readers = new Readers(readers);
        this.vault = vault;
        this.identities = identities;
    }

    /**
     * The changes of a delivery in its order; none if it holds nothing any more.
     *
     * @throws UnreadableDelivery if they cannot be told apart
     */
    public List<ReadChange> changes(Delivery delivery) throws UnreadableDelivery {
        byte[] body = delivery.body();
        if (body == null) {
            return List.of();
        }
        ChannelReader reader = readers.of(delivery.channel());
        List<ReadChange> changes = new ArrayList<>();
        for (ObjectNode change : reader.changes(vault.unlock(delivery.drawer(), body), delivery.receivedAt())) {
            changes.add(read(Item.in(delivery, changes.size()), change, reader));
        }
        return changes;
    }

    /** A change that is kept by itself. */
    public ReadChange change(Item item) {
        byte[] fragment = Objects.requireNonNull(item.fragment());
        ObjectNode change = (ObjectNode) Json.MAPPER.readTree(vault.unlock(item.drawer(), fragment));
        return read(item, change, readers.of(item.channel()));
    }

    /** The same, with what the platform answered. */
    public ReadChange answered(ReadChange asked, ObjectNode answer) {
        ChannelReader reader = readers.of(asked.item().channel());
        return read(asked.item().withoutFragment(), reader.answered(asked.json(), answer), reader);
    }

    /** The same, with what the platform answered when asked for the post above it. */
    public ReadChange shownAbove(ReadChange asked, ObjectNode answer) {
        ChannelReader reader = readers.of(asked.item().channel());
        return read(asked.item().withoutFragment(), reader.shownAbove(asked.json(), answer), reader);
    }

    /**
     * How a post reads.
     *
     * @param version the pseudonym of its words
     * @param edit whether the platform itself says that it was written anew
     */
    public record Version(String version, boolean edit) {}

    /** Of a post that we listed ourselves, before it is kept; nothing of what is no post. */
    public Optional<Version> listed(String channel, byte[] body, Instant at) {
        ChannelReader reader = readers.of(channel);
        try {
            return reader.changes(body, at).stream()
                    .findFirst()
                    .map(change -> content(change, reader, at))
                    .filter(content -> content instanceof Content.Complete || content instanceof Content.Edited)
                    .map(content ->
                            new Version(Objects.requireNonNull(version(content)), content instanceof Content.Edited));
        } catch (UnreadableDelivery noPost) {
            return Optional.empty();
        }
    }

    private ReadChange read(Item item, ObjectNode change, ChannelReader reader) {
        Content content = content(change, reader, item.receivedAt());
        String conversation = content.conversation();
        return new ReadChange(
                item,
                change,
                content,
                reader.account(change).orElse(null),
                version(content),
                conversation == null ? null : vault.pseudonym("conversation", conversation),
                person(content.author()));
    }

    /** What we found written anew is an edit of when we found it: its platform says nothing of it. */
    private static Content content(ObjectNode change, ChannelReader reader, Instant receivedAt) {
        Content content = reader.read(change);
        return change.has(ChannelReader.EDITION) && content instanceof Content.Complete complete
                ? new Content.Edited(complete.post(), receivedAt)
                : content;
    }

    private @Nullable String version(Content content) {
        Post post = content instanceof Content.Complete complete
                ? complete.post()
                : content instanceof Content.Edited edited ? edited.post() : null;
        return post == null
                ? null
                : vault.pseudonym("words", post.text().strip().replaceAll("\\s+", " "));
    }

    /** Under which name a person's changes are kept before it matters who it is; an erasure knows all names of a person. */
    private @Nullable String person(@Nullable Author author) {
        return author == null
                ? null
                : identities.nameOf(author.keys().getFirst()).value();
    }
}
