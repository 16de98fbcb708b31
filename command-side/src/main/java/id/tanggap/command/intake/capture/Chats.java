package id.tanggap.command.intake.capture;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.conversation.PlainWords;
import id.tanggap.command.conversation.Tone;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.Talks;
import id.tanggap.command.intake.journal.Talks.Talk;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Private chats: one person's messages to one account are one talk. To its complaint belongs what is said while that is open
 * or waits for a word on its solution, or within a silence of the talk's last message; after that only thanks. What the
 * account itself said before the complaint is about something else.
 */
final class Chats {

    private final Talks talks;
    private final Complaints complaints;
    private final Vault vault;
    private final Duration silence;

    Chats(Talks talks, Complaints complaints, Vault vault, Duration silence) {
        this.talks = talks;
        this.complaints = complaints;
        this.vault = vault;
        this.silence = silence;
    }

    /** The complaint that this is about by being said in its chat. */
    Optional<ComplaintState> about(Post post) {
        if (post.reach() != Reach.SENT_TO_US) {
            return Optional.empty();
        }
        return talks.in(name(post))
                .flatMap(talk -> complaints
                        .find(talk.complaint())
                        .filter(complaint -> !complaint.redacted() && belongs(post, talk, complaint)));
    }

    private boolean belongs(Post post, Talk talk, ComplaintState complaint) {
        if (isByTheAccount(post) && post.postedAt().isBefore(talk.begunAt())) {
            return false;
        }
        boolean goesOn = complaint.stage().open() || complaint.stage() == Stage.RESOLVED;
        return goesOn
                || Duration.between(talk.saidAt(), post.postedAt()).abs().compareTo(silence) <= 0
                || PlainWords.ofTheCitizen(post.text()) == Tone.THANKS;
    }

    /** That something was said in it about this complaint. Thanks may come at any time, and do not make a talk longer. */
    void note(Post post, ComplaintId complaint) {
        if (post.reach().isToUsAlone() && PlainWords.ofTheCitizen(post.text()) != Tone.THANKS) {
            complaints
                    .find(complaint)
                    .ifPresent(known -> talks.note(
                            post.channel(), name(post), known.citizen().value(), complaint, post.postedAt()));
        }
    }

    /** Which posts, or the chat itself, would let it mean something: what an office says may come before what it answers. */
    List<String> awaitedBy(Post post) {
        return post.reach() == Reach.SENT_TO_US && isByTheAccount(post)
                ? Stream.concat(post.answers().stream(), Stream.of(name(post))).toList()
                : post.answers();
    }

    private static boolean isByTheAccount(Post post) {
        return post.account().equals(post.author().id());
    }

    private String name(Post post) {
        return vault.pseudonym("chat", post.account() + " " + post.conversation());
    }
}
