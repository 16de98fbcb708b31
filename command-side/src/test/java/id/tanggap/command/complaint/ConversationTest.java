package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.complaint.conversation.Message;
import id.tanggap.command.complaint.conversation.NamedOffice;
import id.tanggap.command.complaint.conversation.NoteMessageEdited;
import id.tanggap.command.complaint.conversation.NoteMessageRemoved;
import id.tanggap.command.complaint.conversation.NoteMessageRestored;
import id.tanggap.command.complaint.conversation.SplitMessageOff;
import id.tanggap.command.conversation.PlainWords;
import id.tanggap.command.conversation.Tone;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintSupported;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.DeadlineKept;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.MessageRestored;
import id.tanggap.events.complaint.MessageSplitOff;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows of what is said below a complaint. */
class ConversationTest {

    private static final Instant SAID = LATER.plus(Duration.ofMinutes(10));
    private static final Instant NOW = SAID.plusSeconds(5);
    private static final MessageBy BUPATI = MessageBy.of(new LeaderId("bupati"));
    private static final Actor THE_MAYOR = new Actor(Actor.Kind.MAYOR, "bupati", null);
    private static final PersonId NEIGHBOUR = new PersonId("neighbour0000000000000001");

    @Test
    void aLeaderWhoNamesAnOfficeBelowAnUnroutedComplaintPutsItOnThatDeskAndAnswersInPublic() {
        captured()
                .when(leader("@dinaspu tolong segera", PUBLIC_WORKS))
                .then(
                        tagged("@dinaspu tolong segera", PUBLIC_WORKS, TagRole.LEAD),
                        byTheMayorsTag(PUBLIC_WORKS),
                        answered("@dinaspu tolong segera"));
    }

    @Test
    void anotherOfficeThatALeaderNamesSupportsTheOneThatLeads() {
        assignedTo(PUBLIC_WORKS)
                .when(leader("@dinkes tolong dibantu", HEALTH))
                .then(tagged("@dinkes tolong dibantu", HEALTH, TagRole.SUPPORTING), answered("@dinkes tolong dibantu"));
    }

    @Test
    void andLeadsIfTheLeaderSaysSo() {
        assignedTo(PUBLIC_WORKS)
                .when(leader("@dinkes tangani", HEALTH))
                .then(
                        tagged("@dinkes tangani", HEALTH, TagRole.LEAD),
                        byTheMayorsTag(HEALTH),
                        answered("@dinkes tangani"));
    }

    @Test
    void ofSeveralOfficesTheFirstLeadsWhereNobodyDoes() {
        captured()
                .when(leader("@dinaspu @dinkes mohon dicek", PUBLIC_WORKS, HEALTH))
                .then(
                        tagged("@dinaspu @dinkes mohon dicek", PUBLIC_WORKS, TagRole.LEAD),
                        byTheMayorsTag(PUBLIC_WORKS),
                        tagged("@dinaspu @dinkes mohon dicek", HEALTH, TagRole.SUPPORTING),
                        answered("@dinaspu @dinkes mohon dicek"));
    }

    @Test
    void aLeaderWhoNamesNobodyAnswers() {
        assignedTo(PUBLIC_WORKS)
                .when(leader("Mohon bersabar, sedang kami urus"))
                .then(answered("Mohon bersabar, sedang kami urus"));
    }

    @Test
    void aLeaderWhoFindsItNotSolvedOpensItAgain() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(leader("@dinaspu kok belum juga", PUBLIC_WORKS))
                .then(
                        new ComplaintReopened(ID, THE_MAYOR, SAID),
                        tagged("@dinaspu kok belum juga", PUBLIC_WORKS, TagRole.LEAD),
                        answered("@dinaspu kok belum juga"));
    }

    @Test
    void anOfficeAnswersOnItsPlatform() {
        MessageBy office = MessageBy.of(PUBLIC_WORKS);
        assignedTo(PUBLIC_WORKS)
                .when(hear(office, "Sedang kami cek", SAID))
                .then(
                        new ComplaintAcknowledged(ID, PUBLIC_WORKS, office.actor(), SAID),
                        new ComplaintAnswered(
                                ID,
                                utterance("m"),
                                PUBLIC_WORKS,
                                sealed("Sedang kami cek"),
                                null,
                                office.actor(),
                                SAID));
    }

    @Test
    void anotherOfficesWordStopsNoClockUntilItIsNamed() {
        MessageBy health = MessageBy.of(HEALTH);
        GivenComplaint after = assignedTo(PUBLIC_WORKS)
                .when(hear(health, "Ini bagian kami", SAID))
                .then(received(health, MessageMeaning.OFFICE_WORD, "Ini bagian kami"));

        after.when(new HearMessage(
                        ID,
                        new Message(utterance("tag"), BUPATI, sealed("@dinkes bantu"), null, SAID),
                        Tone.PLAIN,
                        List.of(new NamedOffice(HEALTH, null, DEADLINES)),
                        null,
                        NOW))
                .then(
                        new ComplaintTagged(
                                ID,
                                tagName("tag", "@dinkes bantu", TagRole.SUPPORTING, HEALTH),
                                HEALTH,
                                TagRole.SUPPORTING,
                                sealed("@dinkes bantu"),
                                THE_MAYOR,
                                SAID),
                        new ComplaintAnswered(
                                ID, utterance("m"), HEALTH, sealed("Ini bagian kami"), null, health.actor(), SAID),
                        new ComplaintAnswered(
                                ID, utterance("tag"), null, sealed("@dinkes bantu"), null, THE_MAYOR, SAID));
    }

    @Test
    void whatTheCitizenTellsEndsAPauseWhateverItAnswers() {
        assignedTo(PUBLIC_WORKS)
                .and(asked(LATER))
                .when(hear(MessageBy.CITIZEN, "di depan pasar", SAID))
                .then(new InformationReceived(ID, utterance("m"), sealed("di depan pasar"), Actor.CITIZEN, SAID));
    }

    @Test
    void whatWasToldBeforeTheQuestionDoesNotAnswerIt() {
        assignedTo(PUBLIC_WORKS)
                .and(asked(SAID.plusSeconds(1)))
                .when(hear(MessageBy.CITIZEN, "di depan pasar", SAID))
                .then(received(MessageBy.CITIZEN, MessageMeaning.FURTHER_INFORMATION, "di depan pasar"));
    }

    @Test
    void theCitizenConfirmsInPlainWords() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(hear(MessageBy.CITIZEN, "sdh beres, makasih min", SAID))
                .then(
                        received(MessageBy.CITIZEN, MessageMeaning.THANKS, "sdh beres, makasih min"),
                        new ResolutionConfirmed(ID, Actor.CITIZEN, SAID),
                        new ComplaintClosed(ID, CloseReason.CONFIRMED, Actor.CITIZEN, SAID));
    }

    @Test
    void theCitizenDisputesInPlainWords() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(hear(MessageBy.CITIZEN, "blm beres", SAID))
                .then(
                        new ResolutionDisputed(ID, utterance("m"), sealed("blm beres"), Actor.CITIZEN, SAID),
                        new ComplaintReopened(ID, Actor.CITIZEN, SAID));
    }

    @Test
    void whatIsNotPlainIsKeptForSomebodyToRead() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(hear(MessageBy.CITIZEN, "yang di gang sebelah bagaimana", SAID))
                .then(received(MessageBy.CITIZEN, MessageMeaning.UNCLEAR, "yang di gang sebelah bagaimana"));
    }

    @Test
    void whatWasSaidBeforeTheSolutionJudgesItNot() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(hear(MessageBy.CITIZEN, "belum juga", LATER.minusSeconds(1)))
                .then(new InformationReceived(
                        ID, utterance("m"), sealed("belum juga"), Actor.CITIZEN, LATER.minusSeconds(1)));
    }

    @Test
    void aNeighbourSupportsItOnce() {
        assignedTo(PUBLIC_WORKS)
                .when(hear(MessageBy.OTHER, "sama min", SAID))
                .then(
                        received(MessageBy.OTHER, MessageMeaning.SUPPORT, "sama min"),
                        new ComplaintSupported(ID, NEIGHBOUR, SAID));
        assignedTo(PUBLIC_WORKS)
                .and(new ComplaintSupported(ID, NEIGHBOUR, LATER))
                .when(hear(MessageBy.OTHER, "sama min", SAID))
                .then(received(MessageBy.OTHER, MessageMeaning.SUPPORT, "sama min"));
    }

    @Test
    void anAnswerInTimeThatIsToldLateTakesTheMissBack() {
        Instant due = DEADLINES.firstResponse();
        MessageBy office = MessageBy.of(PUBLIC_WORKS);
        Instant now = due.plus(Duration.ofHours(1));
        GivenComplaint missed = assignedTo(PUBLIC_WORKS)
                .and(
                        new ComplaintAcknowledged(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER),
                        new DeadlineMissed(ID, PUBLIC_WORKS, DeadlineKind.FIRST_RESPONSE, due, due.plusSeconds(1)));
        GivenComplaint kept = missed.when(hearAt(office, "Sudah kami jadwalkan", due, now))
                .then(
                        new ComplaintAnswered(
                                ID,
                                utterance("m"),
                                PUBLIC_WORKS,
                                sealed("Sudah kami jadwalkan"),
                                null,
                                office.actor(),
                                due),
                        new DeadlineKept(ID, PUBLIC_WORKS, DeadlineKind.FIRST_RESPONSE, due, now));

        assertThat(kept.state().timeSheet().holder().missed()).isEmpty();
        assertThat(hearAt(office, "Baru sempat", due.plusNanos(1), now).of(missed.state()))
                .noneMatch(DeadlineKept.class::isInstance);
    }

    @Test
    void anAnswerOfALeaderInTimeKeepsThePromiseAfterAll() {
        Instant due = DEADLINES.firstResponse();
        Instant now = due.plus(Duration.ofHours(1));
        assignedTo(PUBLIC_WORKS)
                .and(
                        assigned(HEALTH),
                        new DeadlineMissed(ID, null, DeadlineKind.FIRST_RESPONSE, due, due.plusSeconds(1)))
                .when(hearAt(BUPATI, "Saya pantau", SAID, now))
                .then(answered("Saya pantau"), new DeadlineKept(ID, null, DeadlineKind.FIRST_RESPONSE, due, now));
    }

    @Test
    void anEditKeepsTheWordsBefore() {
        captured()
                .when(new NoteMessageEdited(ID, utterance("m"), sealed("sudah ambruk"), SAID, NOW))
                .then(new MessageEdited(ID, utterance("m"), sealed("sudah ambruk"), SAID, NOW))
                .when(new NoteMessageEdited(ID, utterance("m"), sealed("retak sekali"), SAID.minusSeconds(1), NOW))
                .thenNothing();
    }

    @Test
    void aMessageIsRemovedAndShownAgain() {
        captured()
                .when(new NoteMessageRemoved(ID, utterance("m"), Removal.HIDDEN, SAID))
                .then(new MessageRemoved(ID, utterance("m"), Removal.HIDDEN, SAID))
                .when(new NoteMessageRestored(ID, utterance("m"), NOW))
                .then(new MessageRestored(ID, utterance("m"), NOW))
                .when(new NoteMessageRemoved(ID, utterance("m"), Removal.DELETED, NOW))
                .then(new MessageRemoved(ID, utterance("m"), Removal.DELETED, NOW))
                .when(new NoteMessageRestored(ID, utterance("m"), NOW))
                .thenNothing();
    }

    @Test
    void aMessageBecomesAComplaintOfItsOwnOnce() {
        captured()
                .when(new SplitMessageOff(ID, utterance("m"), OTHER, DISKOMINFO, NOW))
                .then(new MessageSplitOff(ID, utterance("m"), OTHER, DISKOMINFO, NOW));
    }

    private static HearMessage leader(String text, OpdId... named) {
        return new HearMessage(
                ID,
                new Message(utterance("m"), BUPATI, sealed(text), null, SAID),
                PlainWords.ofALeader(text),
                List.of(named).stream()
                        .map(opd -> new NamedOffice(opd, null, DEADLINES))
                        .toList(),
                null,
                NOW);
    }

    private static HearMessage hear(MessageBy by, String text, Instant saidAt) {
        return hearAt(by, text, saidAt, NOW);
    }

    private static HearMessage hearAt(MessageBy by, String text, Instant saidAt, Instant at) {
        Tone tone = by.equals(MessageBy.CITIZEN)
                ? PlainWords.ofTheCitizen(text)
                : by.equals(MessageBy.OTHER) ? PlainWords.ofAnybody(text) : PlainWords.ofALeader(text);
        return new HearMessage(
                ID,
                new Message(utterance("m"), by, sealed(text), null, saidAt),
                tone,
                List.of(),
                by.equals(MessageBy.OTHER) ? NEIGHBOUR : null,
                at);
    }

    private static MessageReceived received(MessageBy by, MessageMeaning meaning, String text) {
        return new MessageReceived(ID, utterance("m"), by, meaning, sealed(text), null, SAID, NOW);
    }

    private static ComplaintTagged tagged(String text, OpdId opd, TagRole role) {
        return new ComplaintTagged(ID, tagName("m", text, role, opd), opd, role, sealed(text), THE_MAYOR, SAID);
    }

    private static UtteranceId tagName(String message, String text, TagRole role, OpdId opd) {
        return UtteranceId.ofRequest(
                utterance(message).value(), THE_MAYOR, "tag", sealed(text), role.name(), opd.value());
    }

    private static ComplaintAssigned byTheMayorsTag(OpdId opd) {
        return new ComplaintAssigned(
                ID,
                opd,
                null,
                new RoutingReason(RoutingReason.Rule.MAYORS_TAG, opd.value()),
                DEADLINES,
                THE_MAYOR,
                SAID);
    }

    private static ComplaintAnswered answered(String text) {
        return new ComplaintAnswered(ID, utterance("m"), null, sealed(text), null, THE_MAYOR, SAID);
    }

    private static InformationRequested asked(Instant at) {
        return new InformationRequested(
                ID, utterance("ask"), PUBLIC_WORKS, sealed("di mana?"), null, PUBLIC_WORKS_HEAD, at);
    }
}
