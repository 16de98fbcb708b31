package id.tanggap.command.conversation;

import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.opd.OpdId;
import java.util.List;

/** What a message means, and so what becomes of it. */
public sealed interface Meaning {

    /** It is a complaint. */
    record Complaint() implements Meaning {}

    /** It is a complaint, in a leader's own words. */
    record Raised(List<OpdId> offices) implements Meaning {}

    /** The post above it, which is not here, is the complaint; and it is tagged. */
    record TagOfWhatStandsAbove(List<OpdId> offices) implements Meaning {}

    /**
     * A leader wants it on the desk of these OPDs; and says so in public.
     *
     * @param asLead whether the words say that the first of them shall lead, whoever leads now
     */
    record Tag(List<OpdId> offices, boolean asLead) implements Meaning {}

    /** The government answers. */
    record Answer() implements Meaning {}

    /** The citizen tells more; a pause ends. */
    record Information() implements Meaning {}

    /** The citizen says that it is solved. */
    record Confirmation() implements Meaning {}

    /** The citizen says that it is not solved. */
    record Dispute() implements Meaning {}

    /** The citizen says who may read the complaint. */
    record Wished(Visibility visibility) implements Meaning {}

    /** The citizen is put under pressure because of the complaint, which must not hear of it. */
    record Retaliation() implements Meaning {}

    /** It is kept beside the complaint, and changes nothing else of it. */
    record Kept(MessageMeaning as) implements Meaning {}

    /** It cannot be told before routing has said whose the complaint is. */
    record NotYet() implements Meaning {}

    /** It is no complaint and belongs to none; it may be taken in by hand. */
    record Nothing(Because because) implements Meaning {

        public enum Because {
            /** Not a word in it. */
            NO_WORDS,
            /** Thanks and praise of an office, about no complaint. */
            PRAISE,
            /** It names an office only because a reply carries the names of those before it. */
            CARRIED_MENTION,
            /** Said among others, without naming an office. */
            CONVERSATION,
            /** What somebody writes to an account that takes complaints in public, about whatever it may be. */
            PRIVATE_MESSAGE,
            /** What the government wrote by itself. */
            OWN_POST,
            /** About a complaint that was refused. */
            FINISHED_COMPLAINT
        }
    }
}
