package id.tanggap.command.reply;

import id.tanggap.command.conversation.Wish;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ReplyLength;
import id.tanggap.events.person.Sealed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Opens parcels: what they say, and where, is read from the events when it is needed. */
final class Letters {

    private final EventStore events;
    private final Spots spots;
    private final Receipts receipts;
    private final Opening opening;
    private final Clock clock;

    Letters(EventStore events, Spots spots, Receipts receipts, Opening opening, Clock clock) {
        this.events = events;
        this.spots = spots;
        this.receipts = receipts;
        this.opening = opening;
        this.clock = clock;
    }

    /** Nothing once the citizen was erased. */
    Optional<Letter> of(Parcel parcel) {
        Talk talk = Talk.of(parcel.what().complaint(), events).orElseThrow();
        return words(parcel)
                .flatMap(words -> spot(talk.beginning())
                        .map(spot -> new Letter(
                                parcel.id(),
                                parcel.what().account(),
                                spot,
                                words,
                                parcel.what().kind(),
                                parcel.prepared(),
                                Objects.requireNonNullElse(parcel.triedAt(), clock.instant()),
                                new Addressee(talk.beginning().citizen(), talk.lastHeard()))));
    }

    /** What is to stand there of this part. */
    Optional<String> words(Parcel parcel) {
        return whole(parcel).flatMap(words -> {
            List<String> parts = ReplyLength.parts(parcel.what().channel(), words);
            return parcel.what().part() <= parts.size()
                    ? Optional.of(parts.get(parcel.what().part() - 1))
                    : Optional.empty();
        });
    }

    /** All that was said, in however many parts it goes out. */
    Optional<String> whole(Parcel parcel) {
        Talk talk = Talk.of(parcel.what().saidOf(), events).orElseThrow();
        return switch (parcel.what().kind()) {
            case VISIBILITY -> Optional.of(Wish.QUESTION);
            case RECEIPT, PRIVATE_RECEIPT -> Optional.of(receipts.words(talk.beginning()));
            case WORDS, QUESTION, CHOICE ->
                Optional.ofNullable(talk.said().get(parcel.what().utterance())).flatMap(opening::open);
        };
    }

    private Optional<Spot> spot(ComplaintCaptured captured) {
        return opening.open(captured.postId())
                .map(post -> spots.find(captured.complaint())
                        .map(noted -> new Spot(
                                Objects.requireNonNullElse(opened(noted.summons()), post),
                                noted.reach(),
                                opened(noted.above()),
                                opened(noted.author())))
                        .orElseGet(() -> new Spot(post, Reach.AT_OUR_PLACE, null, opened(captured.contact()))));
    }

    private @Nullable String opened(@Nullable Sealed text) {
        return text == null ? null : opening.open(text).orElse(null);
    }
}
