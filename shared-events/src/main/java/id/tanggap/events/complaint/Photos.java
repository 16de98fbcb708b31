package id.tanggap.events.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The photos of a complaint, as its events tell them: the one definition that both sides read.
 *
 * @param saidInPrivate whether the complaint came by a private channel: then each photo of its citizen is the staff's alone
 *     until it is released, as is each that its citizen sent to us and did not post in public
 * @param shown those that staff see, in the order in which they came
 * @param awaited those that are still to be fetched from their platform
 * @param gone those that were removed, or could not be had
 */
public record Photos(boolean saidInPrivate, List<Photo> shown, Set<PhotoId> awaited, Set<PhotoId> gone) {

    public Photos {
        shown = List.copyOf(shown);
        awaited = Set.copyOf(awaited);
        gone = Set.copyOf(gone);
    }

    /**
     * One of them.
     *
     * @param opened whether the public may see it as far as the channel goes
     * @param withheld why staff hold it back, null when they do not
     */
    public record Photo(
            PhotoId id,
            PhotoKind kind,
            Pictures pictures,
            Instant at,
            boolean opened,
            @Nullable WithholdReason withheld) {

        /** Whether everybody may see it who may read its complaint. */
        public boolean everybodySeesIt() {
            return opened && withheld == null;
        }

        private Photo released() {
            return new Photo(id, kind, pictures, at, true, null);
        }

        private Photo withheld(WithholdReason reason) {
            return new Photo(id, kind, pictures, at, opened, reason);
        }
    }

    public static Photos begun(ComplaintCaptured captured) {
        return new Photos(captured.channel().isPrivate(), List.of(), Set.of(), Set.of());
    }

    public Photos after(ComplaintEvent event) {
        return switch (event) {
            case PhotoReferenced e -> new Photos(saidInPrivate, shown, with(awaited, e.photo()), gone);
            case PhotoAdded e ->
                new Photos(saidInPrivate, withShown(e), without(awaited, e.photo()), without(gone, e.photo()));
            case PhotoMissed e -> new Photos(saidInPrivate, shown, without(awaited, e.photo()), with(gone, e.photo()));
            case PhotoReleased e -> changed(e.photo(), Photo::released);
            case PhotoWithheld e -> changed(e.photo(), photo -> photo.withheld(e.reason()));
            case PhotoRemoved e -> new Photos(saidInPrivate, withoutShown(e.photo()), awaited, with(gone, e.photo()));
            case ComplaintRedacted _ -> new Photos(saidInPrivate, List.of(), Set.of(), Set.of());
            default -> this;
        };
    }

    /** Whether it was ever heard of. */
    public boolean knows(PhotoId photo) {
        return find(photo).isPresent() || awaited.contains(photo) || gone.contains(photo);
    }

    public Optional<Photo> find(PhotoId photo) {
        return shown.stream().filter(each -> each.id().equals(photo)).findFirst();
    }

    /** Those that everybody may see who may read the complaint. */
    public List<Photo> everybodySees() {
        return shown.stream().filter(Photo::everybodySeesIt).toList();
    }

    /** Those that its citizen sees: the own ones as well that nobody released. */
    public List<Photo> itsCitizenSees() {
        return shown.stream().filter(photo -> photo.withheld() == null).toList();
    }

    private List<Photo> withShown(PhotoAdded added) {
        List<Photo> more = new ArrayList<>(withoutShown(added.photo()));
        more.add(new Photo(
                added.photo(),
                added.kind(),
                added.pictures(),
                added.at(),
                added.kind() == PhotoKind.EVIDENCE || standsThereAlready(added.photo()),
                null));
        return more;
    }

    /** Everybody sees it on its platform; whatever was sent to us is looked at before everybody sees it here. */
    private boolean standsThereAlready(PhotoId photo) {
        return !saidInPrivate && awaited.contains(photo);
    }

    private List<Photo> withoutShown(PhotoId photo) {
        return shown.stream().filter(each -> !each.id().equals(photo)).toList();
    }

    private Photos changed(PhotoId photo, UnaryOperator<Photo> change) {
        return new Photos(
                saidInPrivate,
                shown.stream()
                        .map(each -> each.id().equals(photo) ? change.apply(each) : each)
                        .toList(),
                awaited,
                gone);
    }

    private static Set<PhotoId> with(Set<PhotoId> some, PhotoId one) {
        Set<PhotoId> more = new HashSet<>(some);
        more.add(one);
        return more;
    }

    private static Set<PhotoId> without(Set<PhotoId> some, PhotoId one) {
        Set<PhotoId> fewer = new HashSet<>(some);
        fewer.remove(one);
        return fewer;
    }
}
