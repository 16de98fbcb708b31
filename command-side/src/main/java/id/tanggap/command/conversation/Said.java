package id.tanggap.command.conversation;

import static id.tanggap.command.conversation.Tone.DONE;
import static id.tanggap.command.conversation.Tone.NOT_DONE;
import static id.tanggap.command.conversation.Tone.ORDER;
import static id.tanggap.command.conversation.Tone.PRESSED;
import static id.tanggap.command.conversation.Tone.THANKS;
import static id.tanggap.command.conversation.Tone.WORDLESS;

import id.tanggap.command.conversation.Meaning.Answer;
import id.tanggap.command.conversation.Meaning.Complaint;
import id.tanggap.command.conversation.Meaning.Confirmation;
import id.tanggap.command.conversation.Meaning.Dispute;
import id.tanggap.command.conversation.Meaning.Information;
import id.tanggap.command.conversation.Meaning.Kept;
import id.tanggap.command.conversation.Meaning.NotYet;
import id.tanggap.command.conversation.Meaning.Nothing;
import id.tanggap.command.conversation.Meaning.Nothing.Because;
import id.tanggap.command.conversation.Meaning.Raised;
import id.tanggap.command.conversation.Meaning.Retaliation;
import id.tanggap.command.conversation.Meaning.Tag;
import id.tanggap.command.conversation.Meaning.TagOfWhatStandsAbove;
import id.tanggap.command.conversation.Meaning.Wished;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.Visibility;

/**
 * What somebody said: who, where, whom it names, and what the plain words say. The one place that decides what is meant.
 *
 * <table>
 *   <caption>What a message means</caption>
 *   <tr><th>where</th><th>the citizen</th><th>its office</th><th>another office</th><th>a leader</th><th>anybody else</th></tr>
 *   <tr><td>alone</td><td></td><td colspan="2">nothing: own post</td>
 *       <td>names an OPD: raised by the leader; else nothing: own post</td>
 *       <td>names or reaches the government: complaint, unless it is thanks alone (nothing: praise); else nothing:
 *           conversation</td></tr>
 *   <tr><td>in an inbox</td><td></td><td colspan="2">nothing: own post</td><td colspan="2">nothing: private message</td></tr>
 *   <tr><td>below an unknown post</td><td></td><td colspan="2">nothing: own post</td>
 *       <td>names an OPD: what stands above becomes the complaint and is tagged; else nothing: own post</td>
 *       <td>as alone; where a reply only carries a name along, nothing: carried mention</td></tr>
 *   <tr><td>below an unrouted complaint</td><td>information</td><td colspan="2">not yet</td>
 *       <td>names an OPD: tag and answer, unless it is thanks alone; else answer</td>
 *       <td>the same here: support; tells something: further information; else talk</td></tr>
 *   <tr><td>below an open one</td><td>information</td><td>answer</td><td>office's word</td><td>as unrouted</td>
 *       <td>as unrouted</td></tr>
 *   <tr><td>below a resolved one</td><td>done: confirmation; not done: dispute; thanks; else unclear</td><td>answer</td>
 *       <td>office's word</td><td>names an OPD and says that it is not done, or orders: tag and answer, and it is open again;
 *           else answer</td><td>as unrouted</td></tr>
 *   <tr><td>below a closed one</td><td>done or thanks: thanks; else unclear</td><td colspan="2">office's word</td>
 *       <td>as resolved, but an answer is an office's word</td><td>as unrouted</td></tr>
 *   <tr><td>below a merged one</td><td>thanks; else further information</td><td colspan="2">office's word</td>
 *       <td>office's word</td><td>as unrouted</td></tr>
 *   <tr><td>below a refused one</td><td>thanks; else a complaint of its own</td>
 *       <td colspan="2">nothing: finished complaint</td><td>as closed</td><td>as below an unknown post</td></tr>
 * </table>
 *
 * <p>Who complained and taps <i>umum</i> or <i>rahasia</i> wishes that, as long as the complaint is not over; after that it is talk.
 * A citizen who is put under pressure because of the complaint says so below it, wherever it stands: a report of its own.
 * What has neither a letter nor a digit is nothing, whoever says it and wherever.
 */
public record Said(Voice voice, Where where, Named named, Tone tone) {

    public Meaning meaning() {
        if (tone == WORDLESS) {
            return new Nothing(Because.NO_WORDS);
        }
        return switch (voice) {
            case CITIZEN -> tone == PRESSED && isBelowAComplaint() ? new Retaliation() : ofTheCitizen();
            case OFFICE -> ofAnOffice(true);
            case ANOTHER_OFFICE -> ofAnOffice(false);
            case LEADER -> ofALeader();
            case OTHER -> ofAnybody();
        };
    }

    private boolean isBelowAComplaint() {
        return switch (where) {
            case ALONE, IN_AN_INBOX, BELOW_AN_UNKNOWN_POST -> false;
            default -> true;
        };
    }

    private Meaning ofTheCitizen() {
        if (tone == Tone.OPENING || tone == Tone.KEEPING) {
            return wished(tone == Tone.OPENING ? Visibility.PUBLIC : Visibility.CONFIDENTIAL);
        }
        return switch (where) {
            case ALONE, IN_AN_INBOX, BELOW_AN_UNKNOWN_POST -> ofAnybody();
            case BELOW_AN_UNROUTED_COMPLAINT, BELOW_AN_OPEN_COMPLAINT -> new Information();
            case BELOW_A_RESOLVED_COMPLAINT ->
                switch (tone) {
                    case DONE -> new Confirmation();
                    case NOT_DONE -> new Dispute();
                    case THANKS -> new Kept(MessageMeaning.THANKS);
                    default -> new Kept(MessageMeaning.UNCLEAR);
                };
            case BELOW_A_CLOSED_COMPLAINT -> new Kept(isContent() ? MessageMeaning.THANKS : MessageMeaning.UNCLEAR);
            case BELOW_A_MERGED_COMPLAINT ->
                new Kept(isContent() ? MessageMeaning.THANKS : MessageMeaning.FURTHER_INFORMATION);
            case BELOW_A_REFUSED_COMPLAINT -> isContent() ? new Kept(MessageMeaning.THANKS) : new Complaint();
        };
    }

    private Meaning wished(Visibility visibility) {
        return switch (where) {
            case BELOW_AN_UNROUTED_COMPLAINT, BELOW_AN_OPEN_COMPLAINT, BELOW_A_RESOLVED_COMPLAINT ->
                new Wished(visibility);
            case BELOW_A_CLOSED_COMPLAINT, BELOW_A_MERGED_COMPLAINT, BELOW_A_REFUSED_COMPLAINT ->
                new Kept(MessageMeaning.TALK);
            case ALONE, IN_AN_INBOX, BELOW_AN_UNKNOWN_POST -> new Nothing(Because.NO_WORDS);
        };
    }

    private Meaning ofAnOffice(boolean ofIt) {
        return switch (where) {
            case ALONE, IN_AN_INBOX, BELOW_AN_UNKNOWN_POST -> new Nothing(Because.OWN_POST);
            case BELOW_AN_UNROUTED_COMPLAINT -> new NotYet();
            case BELOW_AN_OPEN_COMPLAINT, BELOW_A_RESOLVED_COMPLAINT -> ofIt ? new Answer() : word();
            case BELOW_A_CLOSED_COMPLAINT, BELOW_A_MERGED_COMPLAINT -> word();
            case BELOW_A_REFUSED_COMPLAINT -> new Nothing(Because.FINISHED_COMPLAINT);
        };
    }

    private Meaning ofALeader() {
        boolean namesAnOffice = !named.offices().isEmpty();
        boolean wantsMore = namesAnOffice && (tone == ORDER || tone == NOT_DONE);
        return switch (where) {
            case IN_AN_INBOX -> new Nothing(Because.PRIVATE_MESSAGE);
            case ALONE -> namesAnOffice ? new Raised(named.offices()) : new Nothing(Because.OWN_POST);
            case BELOW_AN_UNKNOWN_POST ->
                namesAnOffice ? new TagOfWhatStandsAbove(named.offices()) : new Nothing(Because.OWN_POST);
            case BELOW_AN_UNROUTED_COMPLAINT, BELOW_AN_OPEN_COMPLAINT ->
                namesAnOffice && tone != THANKS ? tag() : new Answer();
            case BELOW_A_RESOLVED_COMPLAINT -> wantsMore ? tag() : new Answer();
            case BELOW_A_CLOSED_COMPLAINT, BELOW_A_REFUSED_COMPLAINT -> wantsMore ? tag() : word();
            case BELOW_A_MERGED_COMPLAINT -> word();
        };
    }

    private Meaning ofAnybody() {
        return switch (where) {
            case IN_AN_INBOX -> new Nothing(Because.PRIVATE_MESSAGE);
            case ALONE, BELOW_AN_UNKNOWN_POST, BELOW_A_REFUSED_COMPLAINT -> {
                if (named.us()) {
                    yield tone == THANKS ? new Nothing(Because.PRAISE) : new Complaint();
                }
                yield new Nothing(named.carried() ? Because.CARRIED_MENTION : Because.CONVERSATION);
            }
            case BELOW_AN_UNROUTED_COMPLAINT,
                    BELOW_AN_OPEN_COMPLAINT,
                    BELOW_A_RESOLVED_COMPLAINT,
                    BELOW_A_CLOSED_COMPLAINT,
                    BELOW_A_MERGED_COMPLAINT ->
                switch (tone) {
                    case SAME_HERE -> new Kept(MessageMeaning.SUPPORT);
                    case TELLING -> new Kept(MessageMeaning.FURTHER_INFORMATION);
                    default -> new Kept(MessageMeaning.TALK);
                };
        };
    }

    private boolean isContent() {
        return tone == THANKS || tone == DONE;
    }

    private Tag tag() {
        return new Tag(named.offices(), tone == ORDER);
    }

    private static Kept word() {
        return new Kept(MessageMeaning.OFFICE_WORD);
    }
}
