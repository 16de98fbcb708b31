package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.DEADLINES;
import static id.tanggap.command.complaint.GivenComplaint.ID;
import static id.tanggap.command.complaint.GivenComplaint.LATER;
import static id.tanggap.command.complaint.GivenComplaint.PUBLIC_WORKS;
import static id.tanggap.command.complaint.GivenComplaint.PUBLIC_WORKS_HEAD;
import static id.tanggap.command.complaint.GivenComplaint.assignedTo;
import static id.tanggap.command.complaint.GivenComplaint.captured;
import static id.tanggap.command.complaint.GivenComplaint.sealed;
import static id.tanggap.command.complaint.GivenComplaint.utterance;

import id.tanggap.command.complaint.reply.HandReplyOver;
import id.tanggap.command.complaint.reply.NoteReplyFailed;
import id.tanggap.command.complaint.reply.NoteReplyPublished;
import id.tanggap.command.complaint.reply.NoteReplyReached;
import id.tanggap.command.complaint.reply.PublishByHand;
import id.tanggap.command.complaint.reply.SendReply;
import id.tanggap.command.complaint.rule.OnlyAReplyThatLiesWithUsIsPublishedByHand;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.DeadlineKept;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.complaint.ReplyFailure;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.ReplyReach;
import id.tanggap.events.complaint.ReplyReached;
import id.tanggap.events.complaint.ReplyToPublish;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private static final UtteranceId SAID = utterance("answer");
    private static final OfficialAccount ACCOUNT =
            new OfficialAccount(Channel.INSTAGRAM, "17841400000000001", "dinaspu");
    private static final SendReply SEND = new SendReply(ID, SAID, ACCOUNT, LATER);
    private static final ReplyToPublish SET_OUT = new ReplyToPublish(ID, SAID, ACCOUNT, LATER);
    private static final NoteReplyPublished STANDS = new NoteReplyPublished(ID, SAID, sealed("r1"), null, LATER, LATER);
    private static final ReplyPublished PUBLISHED = new ReplyPublished(ID, SAID, sealed("r1"), null, LATER, LATER);
    private static final NoteReplyFailed FAILS = new NoteReplyFailed(ID, SAID, ReplyFailure.MESSAGE_REFUSED, LATER);
    private static final ReplyFailed FAILED = new ReplyFailed(ID, SAID, ReplyFailure.MESSAGE_REFUSED, LATER);
    private static final HandReplyOver HAND = new HandReplyOver(ID, SAID, HandOver.NO_TOKEN, LATER);
    private static final ReplyHandedOver HANDED = new ReplyHandedOver(ID, SAID, HandOver.NO_TOKEN, LATER);
    private static final PublishByHand BY_HAND = new PublishByHand(ID, SAID, sealed("https://contoh.id/r1"), LATER);

    @Test
    void itSetsOutOnceAndStandsThere() {
        GivenComplaint after = captured().when(SEND).then(SET_OUT).when(STANDS).then(PUBLISHED);

        after.when(SEND).thenNothing();
        after.when(HAND).thenNothing();
    }

    @Test
    void whatNeverSetOutDoesNotStandThereAndDoesNotFail() {
        captured().when(STANDS).thenNothing();
        captured().when(FAILS).thenNothing();
    }

    @Test
    void itIsHandedOverBeforeItSetsOutOrOnItsWay() {
        captured().when(HAND).then(HANDED).when(SEND).thenNothing();
        captured().and(SET_OUT).when(HAND).then(HANDED).when(FAILS).thenNothing();
    }

    @Test
    void itFailsOnItsWayOrWhenItWasNeverDeliveredAfterAll() {
        captured().and(SET_OUT).when(FAILS).then(FAILED).when(HAND).thenNothing();
        captured().and(SET_OUT, PUBLISHED).when(FAILS).then(FAILED).when(STANDS).then(PUBLISHED);
    }

    @Test
    void howFarItCameIsNotedOnlyEverFurther() {
        NoteReplyReached read = new NoteReplyReached(ID, SAID, ReplyReach.READ, LATER, LATER);
        NoteReplyReached delivered = new NoteReplyReached(ID, SAID, ReplyReach.DELIVERED, LATER, LATER);
        ReplyReached wasRead = new ReplyReached(ID, SAID, ReplyReach.READ, LATER, LATER);
        ReplyReached wasDelivered = new ReplyReached(ID, SAID, ReplyReach.DELIVERED, LATER, LATER);

        captured().when(read).thenNothing();
        captured()
                .and(SET_OUT, PUBLISHED)
                .when(delivered)
                .then(wasDelivered)
                .when(read)
                .then(wasRead);
        captured()
                .and(SET_OUT)
                .when(read)
                .then(wasRead)
                .and(PUBLISHED)
                .when(delivered)
                .thenNothing();
    }

    @Test
    void whatFailedAndStandsThereAfterAllTakesBackWhatWasNotedAsMissedIfItWasSaidInTime() {
        Instant due = DEADLINES.firstResponse();
        Instant late = due.plus(Duration.ofHours(1));
        NoteReplyPublished stands = new NoteReplyPublished(ID, SAID, sealed("r1"), null, late, late);
        ReplyPublished published = new ReplyPublished(ID, SAID, sealed("r1"), null, late, late);

        answeredAndMissed(due.minusSeconds(1))
                .and(FAILED)
                .when(stands)
                .then(
                        published,
                        new DeadlineKept(ID, PUBLIC_WORKS, DeadlineKind.FIRST_RESPONSE, due, late),
                        new DeadlineKept(ID, null, DeadlineKind.FIRST_RESPONSE, due, late));
        answeredAndMissed(due.minusSeconds(1))
                .and(FAILED)
                .when(new PublishByHand(ID, SAID, null, late))
                .then(
                        new ReplyPublished(ID, SAID, null, null, late, late),
                        new DeadlineKept(ID, PUBLIC_WORKS, DeadlineKind.FIRST_RESPONSE, due, late),
                        new DeadlineKept(ID, null, DeadlineKind.FIRST_RESPONSE, due, late));
        answeredAndMissed(due.plusSeconds(1)).and(FAILED).when(stands).then(published);
    }

    private static GivenComplaint answeredAndMissed(Instant said) {
        Instant due = DEADLINES.firstResponse();
        return assignedTo(PUBLIC_WORKS)
                .and(
                        new ComplaintAnswered(
                                ID, SAID, PUBLIC_WORKS, sealed("kami cek"), null, PUBLIC_WORKS_HEAD, said),
                        SET_OUT,
                        FAILED,
                        new DeadlineMissed(ID, PUBLIC_WORKS, DeadlineKind.FIRST_RESPONSE, due, due),
                        new DeadlineMissed(ID, null, DeadlineKind.FIRST_RESPONSE, due, due));
    }

    @Test
    void anOfficePutsThereByHandWhatLiesWithIt() {
        ReplyPublished put = new ReplyPublished(ID, SAID, null, sealed("https://contoh.id/r1"), LATER, LATER);

        captured().and(HANDED).when(BY_HAND).then(put);
        captured().and(SET_OUT, FAILED).when(BY_HAND).then(put);
    }

    @Test
    void nobodyPutsThereByHandWhatIsStillOnItsWay() {
        captured().and(SET_OUT).when(BY_HAND).thenRefusedBy(OnlyAReplyThatLiesWithUsIsPublishedByHand.class);
        captured().when(BY_HAND).thenRefusedBy(OnlyAReplyThatLiesWithUsIsPublishedByHand.class);
    }
}
