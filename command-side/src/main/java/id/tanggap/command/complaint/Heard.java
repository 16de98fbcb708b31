package id.tanggap.command.complaint;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.complaint.Utterance;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a complaint, as far as it takes to know a wish that comes again.
 *
 * @param utterances the latest ones, in order
 * @param last the latest turn; null before the first
 * @param lastOfAnother the latest turn of anybody but the one who had the last
 */
public record Heard(
        List<UtteranceId> utterances,
        @Nullable Turn last,
        @Nullable Turn lastOfAnother) {

    /** A repeated wish comes within minutes; what a platform posted long ago is known by the intake. */
    private static final int REMEMBERED = 256;

    static final Heard NOTHING = new Heard(List.of(), null, null);

    public Heard {
        utterances = List.copyOf(utterances);
    }

    /** @param number how many there were before it */
    public record Turn(long number, Actor by) {}

    public boolean knows(UtteranceId utterance) {
        return utterances.contains(utterance);
    }

    /**
     * The name of what somebody says now.
     *
     * @param verb what is done with it
     * @param words sealed
     * @param more what else tells it from another, each in a form that stays: never a {@code toString()}
     */
    public UtteranceId name(Saying said, Actor by, String verb, @Nullable Sealed words, String... more) {
        return switch (said) {
            case Saying.Named(UtteranceId id) -> id;
            case Saying.Requested(String id) -> UtteranceId.ofRequest(id, by, verb, words, more);
            case Saying.Unnamed() -> UtteranceId.ofTurn(turnBefore(by), by, verb, words, more);
        };
    }

    private long turnBefore(Actor by) {
        Turn before = last != null && last.by().equals(by) ? lastOfAnother : last;
        return before == null ? -1 : before.number();
    }

    Heard after(ComplaintEvent event) {
        Actor by = turnOf(event);
        Heard next = by == null ? this : turnedTo(by);
        return event instanceof Utterance said ? next.with(said.utterance()) : next;
    }

    private Heard turnedTo(Actor by) {
        Turn next = new Turn(last == null ? 0 : last.number() + 1, by);
        return new Heard(utterances, next, last == null || last.by().equals(by) ? lastOfAnother : last);
    }

    private Heard with(UtteranceId utterance) {
        List<UtteranceId> more = new ArrayList<>(utterances);
        more.add(utterance);
        return new Heard(more.subList(Math.max(0, more.size() - REMEMBERED), more.size()), last, lastOfAnother);
    }

    /**
     * Whoever has a turn with it: who says something, or does something after which the same may have to be said again.
     * What the rules do by themselves, right behind a wish, takes nobody's turn.
     */
    private static @Nullable Actor turnOf(ComplaintEvent event) {
        return switch (event) {
            case Utterance e -> unlessByItself(e.by());
            case ComplaintAssigned e -> unlessByItself(e.by());
            case ComplaintReopened e -> e.by();
            case ComplaintMerged e -> e.by();
            case ComplaintUnmerged e -> e.by();
            case CitizenKeptSilent _, ResolvedWithAnother _ -> Actor.SYSTEM;
            default -> null;
        };
    }

    private static @Nullable Actor unlessByItself(Actor by) {
        return by.kind() == Actor.Kind.SYSTEM ? null : by;
    }
}
