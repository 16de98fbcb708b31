package id.tanggap.command.complaint;

import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.MessageRestored;
import id.tanggap.events.complaint.MessageSplitOff;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies beside the course of a complaint.
 *
 * @param words of offices that had no part in it, the latest ones; once such an office has one, they are its answers
 * @param afterwards what became of messages after they were said
 */
public record Beside(List<Word> words, Map<UtteranceId, Afterwards> afterwards) {

    private static final int REMEMBERED = 32;

    static final Beside NOTHING = new Beside(List.of(), Map.of());

    public Beside {
        words = List.copyOf(words);
        afterwards = Map.copyOf(afterwards);
    }

    /** What an office said that had no part in it. */
    public record Word(
            UtteranceId utterance,
            OpdId opd,
            Sealed words,
            @Nullable Sealed permalink,
            Instant saidAt) {}

    /**
     * What became of a message.
     *
     * @param words as they were written anew; null if they never were
     * @param removal how it can no longer be seen; null while it can
     * @param into the complaint that it became; null if it did not
     */
    public record Afterwards(
            @Nullable Sealed words,
            @Nullable Instant editedAt,
            @Nullable Removal removal,
            @Nullable ComplaintId into) {

        static final Afterwards UNTOUCHED = new Afterwards(null, null, null, null);
    }

    public Afterwards of(UtteranceId utterance) {
        return afterwards.getOrDefault(utterance, Afterwards.UNTOUCHED);
    }

    /** What an office said before it had a part, once it has: its answers. */
    public List<ComplaintEvent> answersOf(OpdId opd, ComplaintId complaint) {
        return words.stream()
                .filter(word -> word.opd().equals(opd))
                .<ComplaintEvent>map(word -> new ComplaintAnswered(
                        complaint,
                        word.utterance(),
                        opd,
                        word.words(),
                        word.permalink(),
                        MessageBy.of(opd).actor(),
                        word.saidAt()))
                .toList();
    }

    Beside after(ComplaintEvent event) {
        return switch (event) {
            case MessageReceived e
            when e.meaning() == MessageMeaning.OFFICE_WORD -> with(e, e.said().opd());
            case ComplaintAnswered e -> without(e.utterance());
            case MessageEdited e -> with(e.utterance(), edited(of(e.utterance()), e));
            case MessageRemoved e -> with(e.utterance(), removed(of(e.utterance()), e.removal()));
            case MessageRestored e -> with(e.utterance(), removed(of(e.utterance()), null));
            case MessageSplitOff e -> with(e.utterance(), splitOff(of(e.utterance()), e.into()));
            default -> this;
        };
    }

    private static Afterwards edited(Afterwards before, MessageEdited event) {
        return new Afterwards(event.words(), event.editedAt(), before.removal(), before.into());
    }

    private static Afterwards removed(Afterwards before, @Nullable Removal removal) {
        return new Afterwards(before.words(), before.editedAt(), removal, before.into());
    }

    private static Afterwards splitOff(Afterwards before, ComplaintId into) {
        return new Afterwards(before.words(), before.editedAt(), before.removal(), into);
    }

    /** @param opd null where a leader said it, who may answer anyway */
    private Beside with(MessageReceived event, @Nullable OpdId opd) {
        if (opd == null) {
            return this;
        }
        Word word = new Word(event.utterance(), opd, event.words(), event.permalink(), event.saidAt());
        List<Word> more = new ArrayList<>(words);
        more.add(word);
        return new Beside(more.subList(Math.max(0, more.size() - REMEMBERED), more.size()), afterwards);
    }

    private Beside without(UtteranceId utterance) {
        return words.stream().noneMatch(word -> word.utterance().equals(utterance))
                ? this
                : new Beside(
                        words.stream()
                                .filter(word -> !word.utterance().equals(utterance))
                                .toList(),
                        afterwards);
    }

    private Beside with(UtteranceId utterance, Afterwards now) {
        Map<UtteranceId, Afterwards> more = new HashMap<>(afterwards);
        more.put(utterance, now);
        return new Beside(words, more);
    }
}
