package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.complaint.Photos;
import id.tanggap.events.complaint.Photos.Photo;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one complaint after so many of its events, with every personal word as sealed as it was told. It is
 * folded once, and shown in two ways: to staff and to the public.
 *
 * @param post what reached us
 * @param progress how far it has come
 * @param holding who has had it, and what is due
 * @param conversation what was said of it since
 * @param disclosure what of it may be read
 * @param photos what is shown of it, as both sides see them
 */
public record CaseFile(
        Post post,
        Subject subject,
        Progress progress,
        Holding holding,
        Conversation conversation,
        Disclosure disclosure,
        Photos photos) {

    private static final int WITHOUT_TEXTS = 2_048;

    /** The file after one more event. It only assigns: whether the event may happen was decided before. */
    static CaseFile after(@Nullable CaseFile before, ComplaintEvent event) {
        if (before == null) {
            return begun((ComplaintCaptured) event);
        }
        Holding next = before.holding.after(event);
        return new CaseFile(
                before.post.after(event),
                before.subject.after(event),
                before.progress.after(event, before.holding, next),
                next,
                before.conversation.after(event),
                before.disclosure.after(event),
                before.photos.after(event));
    }

    private static CaseFile begun(ComplaintCaptured captured) {
        return new CaseFile(
                Post.of(captured),
                Subject.of(captured),
                Progress.begun(captured),
                Holding.nobody(captured.postedAt()),
                Conversation.begun(captured),
                Disclosure.of(captured),
                Photos.begun(captured));
    }

    /** All of it without a word of what anybody wrote. */
    Life life() {
        return new Life(
                progress.standing(),
                subject,
                holding.offices().keptFrom(disclosure.keptFromOffices()),
                Milestones.of(this),
                Waits.of(holding.timeSheet()),
                progress.ends(),
                progress.counts(),
                disclosure.seclusion(subject.channel(), holding.offices().opd() != null));
    }

    /** What every clock shows of it, by {@link Clock#word}, one {@link Measure} a line. */
    public Map<String, List<String>> measures() {
        return Measures.lines(this);
    }

    Publicity publicity() {
        return disclosure.publicity();
    }

    boolean isImported() {
        return post.source().origin().equals(Words.of(Origin.IMPORT));
    }

    /** What staff read in clear. */
    List<Sealed> texts() {
        List<@Nullable Sealed> texts = new ArrayList<>(post.texts());
        conversation.addTexts(texts);
        return written(texts);
    }

    /** What the public reads masked, and what it is masked by. */
    List<Sealed> publicTexts() {
        List<@Nullable Sealed> texts = new ArrayList<>();
        texts.add(post.written().author());
        texts.add(post.written().text());
        conversation.addPublicTexts(texts);
        return written(texts);
    }

    private List<Sealed> written(List<@Nullable Sealed> texts) {
        texts.addAll(disclosure.covered());
        texts.removeIf(Objects::isNull);
        return texts;
    }

    static Set<PersonId> personsOf(List<Sealed> texts) {
        Set<PersonId> persons = new HashSet<>();
        texts.forEach(text -> persons.add(text.of()));
        return persons;
    }

    /** What the citizen showed goes with what the citizen said. */
    List<Photo> everybodysPhotos() {
        boolean hidden =
                disclosure.hidings().hides(conversation.said().getFirst().id());
        return photos.everybodySees().stream()
                .filter(photo -> !hidden || photo.kind() != PhotoKind.REPORT)
                .toList();
    }

    /** About how many bytes of memory it takes: its texts are nearly all of it. */
    int weight() {
        int weight = WITHOUT_TEXTS;
        for (Sealed text : texts()) {
            weight += text.ciphertext().length();
        }
        return weight;
    }

    static <T> List<T> and(List<T> some, T another) {
        List<T> more = new ArrayList<>(some);
        more.add(another);
        return List.copyOf(more);
    }
}
