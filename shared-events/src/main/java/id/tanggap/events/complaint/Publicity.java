package id.tanggap.events.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Whether everybody may read a complaint, as its events tell it: the one definition that both sides read.
 *
 * <p>Two things keep it from the public, and neither is the other. What was said by a private channel was said to the
 * government alone: it is nobody else's until its citizen has agreed or staff released it. And staff withhold, with a
 * reason, what would harm somebody, wherever it was said. What was refused is no complaint, and what its platform no
 * longer shows is not shown here.
 *
 * @param opened whether it may be read as far as the channel goes: it was said in public, its citizen agreed, or staff
 *     released it
 * @param withheld why staff hold it back, null when they do not
 * @param removed how its post was taken away from its platform, null when it was not
 */
public record Publicity(
        boolean opened,
        @Nullable WithholdReason withheld,
        @Nullable Removal removed,
        boolean refused) {

    public static Publicity begun(ComplaintCaptured captured) {
        return new Publicity(!captured.channel().isPrivate(), null, null, false);
    }

    public Publicity after(ComplaintEvent event) {
        return switch (event) {
            case PublicityAgreed _ -> new Publicity(true, withheld, removed, refused);
            case ComplaintReleased _ -> new Publicity(true, null, removed, refused);
            case ComplaintWithheld e -> new Publicity(opened, e.reason(), removed, refused);
            case PostRemoved e -> new Publicity(opened, withheld, e.removal(), refused);
            case PostRestored _ -> new Publicity(opened, withheld, null, refused);
            case ComplaintRefused _ -> new Publicity(opened, withheld, removed, true);
            case ComplaintReopened _ -> new Publicity(opened, withheld, removed, false);
            default -> this;
        };
    }

    /** Whether everybody may read its words, find it and count it. */
    public boolean everybodyReadsIt() {
        return opened && !isHeldBack();
    }

    private boolean isHeldBack() {
        return withheld != null || removed != null || refused;
    }

    /** Whether its channel is all that keeps it: who has the tracking code may see how far it is, without a word of it. */
    public boolean followedWithoutWords() {
        return !opened && !isHeldBack();
    }
}
