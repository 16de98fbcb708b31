package id.tanggap.command.intake.post;

import id.tanggap.command.account.AccountName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what one sender delivers, without looking anything up: the same bytes always read the same, so that they can be
 * read again after a fix.
 */
public interface ChannelReader {

    /** The name in {@code /webhooks/{channel}}. */
    String channel();

    /**
     * The changes of a delivery in its order, each readable without the others.
     *
     * @throws UnreadableDelivery if there are none to be told apart
     */
    List<ObjectNode> changes(byte[] body, Instant receivedAt) throws UnreadableDelivery;

    /** What a change is; never throws for what a platform sent. */
    Content read(ObjectNode change);

    /** On which account of ours a change arrived, as the change itself says; none if it does not. */
    default Optional<AccountName> account(ObjectNode change) {
        return Optional.empty();
    }

    /** Under which it stands, in a body that we asked for ourselves, that no delivery brought it. */
    String POLLED = "polled";

    /** Under which it stands, beside {@link #POLLED}, that the post has come before and reads otherwise now: how often it came. */
    String EDITION = "edition";

    /** The change, completed by what the platform answered to the {@link Content.Incomplete} question. */
    default ObjectNode answered(ObjectNode change, ObjectNode answer) {
        return completed(change, FETCHED, answer);
    }

    /** Under which that stands in a change. */
    String FETCHED = "fetched";

    /** The change, completed by what the platform answered when asked for the post above it. */
    default ObjectNode shownAbove(ObjectNode change, ObjectNode answer) {
        return completed(change, ABOVE, answer);
    }

    private static ObjectNode completed(ObjectNode change, String name, ObjectNode answer) {
        ObjectNode whole = change.deepCopy();
        whole.set(name, answer);
        return whole;
    }

    /** Under which that stands in a change. */
    String ABOVE = "above";
}
