package id.tanggap.events.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Whether everybody may read a complaint, as its events tell it: the one definition that both sides read.
 *
 * <p>Two things keep it from the public, and neither is the other. Its citizen wants it confidential; who said it by a
 * private channel and says nothing more of it wants that too, until its citizen agrees or staff release it. What the
 * citizen chose staff do not undo. And staff withhold, with a reason, what would harm somebody, wherever it was said. What
 * was refused is no complaint, and what its platform no longer shows is not shown here.
 *
 * @param decidedBy who said so last; null while nobody did, and its channel alone decides
 * @param withheld why staff hold it back, null when they do not
 * @param removed how its post was taken away from its platform, null when it was not
 * @param unseen whether it names a person and nobody has looked at it
 */
public record Publicity(
        Visibility visibility,
        Actor.@Nullable Kind decidedBy,
        @Nullable WithholdReason withheld,
        @Nullable Removal removed,
        boolean refused,
        boolean unseen) {

    public static Publicity begun(ComplaintCaptured captured) {
        Visibility visibility = captured.channel().isPrivate() ? Visibility.CONFIDENTIAL : Visibility.PUBLIC;
        return new Publicity(visibility, null, null, null, false, false);
    }

    public Publicity after(ComplaintEvent event) {
        return switch (event) {
            case VisibilityChosen e -> chosen(e.visibility(), e.by().kind());
            case PublicityAgreed e -> chosen(Visibility.PUBLIC, e.by().kind());
            case ComplaintReleased e ->
                chosen(Visibility.PUBLIC, e.by().kind()).withheld(null).unseen(false);
            case PersonNamed _ -> unseen(true);
            case NamingLookedAt _ -> unseen(false);
            case ComplaintWithheld e -> withheld(e.reason());
            case PostRemoved e -> removed(e.removal());
            case PostRestored _ -> removed(null);
            case ComplaintRefused _ -> refused(true);
            case ComplaintReopened _ -> refused(false);
            default -> this;
        };
    }

    private Publicity chosen(Visibility next, Actor.Kind by) {
        return new Publicity(next, by, withheld, removed, refused, unseen);
    }

    private Publicity withheld(@Nullable WithholdReason reason) {
        return new Publicity(visibility, decidedBy, reason, removed, refused, unseen);
    }

    private Publicity removed(@Nullable Removal removal) {
        return new Publicity(visibility, decidedBy, withheld, removal, refused, unseen);
    }

    private Publicity refused(boolean now) {
        return new Publicity(visibility, decidedBy, withheld, removed, now, unseen);
    }

    private Publicity unseen(boolean now) {
        return new Publicity(visibility, decidedBy, withheld, removed, refused, now);
    }

    /** Whether everybody may read its words, find it and count it. */
    public boolean everybodyReadsIt() {
        return opened() && !unseen && !isHeldBack();
    }

    private boolean isHeldBack() {
        return withheld != null || removed != null || refused;
    }

    /** Whether its citizen, or its channel, lets everybody read it. */
    public boolean opened() {
        return visibility == Visibility.PUBLIC;
    }

    /** Whether its citizen wants it confidential, by word and not by silence: staff do not open it. */
    public boolean entrusted() {
        return visibility == Visibility.CONFIDENTIAL && decidedBy != null && decidedBy != Actor.Kind.SYSTEM;
    }

    /** Whether a look is all that it waits for before everybody reads it. */
    public boolean awaitsALook() {
        return opened() && unseen && !isHeldBack();
    }

    /**
     * Whether who has the tracking code may see how far it is, without a word of it: its visibility, or a look that it waits
     * for, is all that keeps it, or it was refused, which its citizen has to hear.
     */
    public boolean followedWithoutWords() {
        return (!opened() || unseen || refused) && withheld == null && removed == null;
    }
}
