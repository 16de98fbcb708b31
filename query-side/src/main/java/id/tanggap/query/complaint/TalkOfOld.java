package id.tanggap.query.complaint;

import id.tanggap.query.complaint.Message.By;
import id.tanggap.query.complaint.Message.Meaning;
import id.tanggap.query.complaint.Message.Speaker;
import id.tanggap.query.complaint.Message.Wording;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document that an earlier version of the program wrote tells of the conversation, until it is written anew: its
 * texts, each with its time and office.
 */
public record TalkOfOld(Stream<Message> told) {

    public static TalkOfOld of(Instant postedAt, @Nullable String text) {
        return new TalkOfOld(Stream.of(message(Speaker.CITIZEN, postedAt, Meaning.COMPLAINT, text)));
    }

    public TalkOfOld answers(List<Said> answers) {
        return byOffices(Meaning.ANSWER, answers);
    }

    public TalkOfOld questions(List<Said> questions) {
        return byOffices(Meaning.QUESTION, questions);
    }

    /** @param at null while there is none that stands */
    public TalkOfOld solution(@Nullable Instant at, @Nullable String solution) {
        return at == null ? this : and(Stream.of(message(office(null), at, Meaning.SOLUTION, solution)));
    }

    TalkOfOld byOffices(Meaning meaning, List<Said> said) {
        return and(said.stream().map(one -> message(office(one.opd()), one.at(), meaning, one.text())));
    }

    TalkOfOld byTheCitizen(Meaning meaning, List<Said> said) {
        return and(said.stream().map(one -> message(Speaker.CITIZEN, one.at(), meaning, one.text())));
    }

    TalkOfOld byALeader(List<Said> notes) {
        return and(notes.stream()
                .map(one -> message(new Speaker(By.LEADER, null, null), one.at(), Meaning.TAG, one.text())));
    }

    public List<Message> inOrder() {
        return Talk.inOrder(told);
    }

    private TalkOfOld and(Stream<Message> more) {
        return new TalkOfOld(Stream.concat(told, more));
    }

    private static Speaker office(@Nullable String opd) {
        return new Speaker(By.OPD, opd, null);
    }

    private static Message message(Speaker speaker, Instant at, Meaning meaning, @Nullable String text) {
        return new Message(null, speaker, at, meaning, new Wording(text, null, List.of(), null, null), null);
    }
}
