package id.tanggap.command.conversation;

import static id.tanggap.command.conversation.Tone.DONE;
import static id.tanggap.command.conversation.Tone.KEEPING;
import static id.tanggap.command.conversation.Tone.NOT_DONE;
import static id.tanggap.command.conversation.Tone.OPENING;
import static id.tanggap.command.conversation.Tone.ORDER;
import static id.tanggap.command.conversation.Tone.PLAIN;
import static id.tanggap.command.conversation.Tone.PRESSED;
import static id.tanggap.command.conversation.Tone.SAME_HERE;
import static id.tanggap.command.conversation.Tone.TELLING;
import static id.tanggap.command.conversation.Tone.THANKS;
import static id.tanggap.command.conversation.Tone.WORDLESS;
import static id.tanggap.command.conversation.Voice.ANOTHER_OFFICE;
import static id.tanggap.command.conversation.Voice.CITIZEN;
import static id.tanggap.command.conversation.Voice.LEADER;
import static id.tanggap.command.conversation.Voice.OFFICE;
import static id.tanggap.command.conversation.Voice.OTHER;
import static id.tanggap.command.conversation.Where.ALONE;
import static id.tanggap.command.conversation.Where.BELOW_AN_OPEN_COMPLAINT;
import static id.tanggap.command.conversation.Where.BELOW_AN_UNKNOWN_POST;
import static id.tanggap.command.conversation.Where.BELOW_AN_UNROUTED_COMPLAINT;
import static id.tanggap.command.conversation.Where.BELOW_A_CLOSED_COMPLAINT;
import static id.tanggap.command.conversation.Where.BELOW_A_MERGED_COMPLAINT;
import static id.tanggap.command.conversation.Where.BELOW_A_REFUSED_COMPLAINT;
import static id.tanggap.command.conversation.Where.BELOW_A_RESOLVED_COMPLAINT;
import static id.tanggap.command.conversation.Where.IN_AN_INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import id.tanggap.events.opd.OpdId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what a message means, cell by cell. */
class SaidTest {

    private static final OpdId PU = new OpdId("dinas-pu");
    private static final OpdId DLH = new OpdId("dlh");
    private static final Named NOBODY = Named.NOBODY;
    private static final Named US = Named.government();
    private static final Named OFFICE_NAMED = Named.government(PU);
    private static final Named CARRIED = new Named(List.of(), false, true);

    private static final Meaning OWN_POST = new Nothing(Because.OWN_POST);
    private static final Meaning CONVERSATION = new Nothing(Because.CONVERSATION);
    private static final Meaning FINISHED = new Nothing(Because.FINISHED_COMPLAINT);
    private static final Meaning THANKED = new Kept(MessageMeaning.THANKS);
    private static final Meaning UNCLEAR = new Kept(MessageMeaning.UNCLEAR);
    private static final Meaning WORD = new Kept(MessageMeaning.OFFICE_WORD);
    private static final Meaning SUPPORT = new Kept(MessageMeaning.SUPPORT);
    private static final Meaning TALK = new Kept(MessageMeaning.TALK);
    private static final Meaning MORE = new Kept(MessageMeaning.FURTHER_INFORMATION);
    private static final Meaning TAG = new Tag(List.of(PU), false);
    private static final Meaning ORDERED = new Tag(List.of(PU), true);

    static Stream<Arguments> cells() {
        return Stream.of(
                // the citizen
                cell(CITIZEN, BELOW_AN_UNROUTED_COMPLAINT, NOBODY, PLAIN, new Information()),
                cell(CITIZEN, BELOW_AN_UNROUTED_COMPLAINT, NOBODY, THANKS, new Information()),
                cell(CITIZEN, BELOW_AN_OPEN_COMPLAINT, NOBODY, PLAIN, new Information()),
                cell(CITIZEN, BELOW_AN_OPEN_COMPLAINT, OFFICE_NAMED, NOT_DONE, new Information()),
                cell(CITIZEN, BELOW_AN_OPEN_COMPLAINT, NOBODY, DONE, new Information()),
                cell(CITIZEN, BELOW_AN_OPEN_COMPLAINT, NOBODY, PRESSED, new Retaliation()),
                cell(CITIZEN, BELOW_AN_UNROUTED_COMPLAINT, NOBODY, PRESSED, new Retaliation()),
                cell(CITIZEN, BELOW_A_RESOLVED_COMPLAINT, NOBODY, PRESSED, new Retaliation()),
                cell(CITIZEN, BELOW_A_CLOSED_COMPLAINT, NOBODY, PRESSED, new Retaliation()),
                cell(CITIZEN, BELOW_A_MERGED_COMPLAINT, NOBODY, PRESSED, new Retaliation()),
                cell(CITIZEN, BELOW_A_REFUSED_COMPLAINT, NOBODY, PRESSED, new Retaliation()),
                cell(CITIZEN, BELOW_A_RESOLVED_COMPLAINT, NOBODY, DONE, new Confirmation()),
                cell(CITIZEN, BELOW_A_RESOLVED_COMPLAINT, NOBODY, NOT_DONE, new Dispute()),
                cell(CITIZEN, BELOW_A_RESOLVED_COMPLAINT, NOBODY, THANKS, THANKED),
                cell(CITIZEN, BELOW_A_RESOLVED_COMPLAINT, OFFICE_NAMED, PLAIN, UNCLEAR),
                cell(CITIZEN, BELOW_A_CLOSED_COMPLAINT, NOBODY, DONE, THANKED),
                cell(CITIZEN, BELOW_A_CLOSED_COMPLAINT, NOBODY, THANKS, THANKED),
                cell(CITIZEN, BELOW_A_CLOSED_COMPLAINT, NOBODY, NOT_DONE, UNCLEAR),
                cell(CITIZEN, BELOW_A_CLOSED_COMPLAINT, OFFICE_NAMED, PLAIN, UNCLEAR),
                cell(CITIZEN, BELOW_A_MERGED_COMPLAINT, NOBODY, THANKS, THANKED),
                cell(CITIZEN, BELOW_A_MERGED_COMPLAINT, NOBODY, PLAIN, MORE),
                cell(CITIZEN, BELOW_A_REFUSED_COMPLAINT, NOBODY, THANKS, THANKED),
                cell(CITIZEN, BELOW_A_REFUSED_COMPLAINT, NOBODY, PLAIN, new Complaint()),
                cell(CITIZEN, BELOW_AN_UNROUTED_COMPLAINT, NOBODY, OPENING, new Wished(Visibility.PUBLIC)),
                cell(CITIZEN, BELOW_AN_OPEN_COMPLAINT, NOBODY, KEEPING, new Wished(Visibility.CONFIDENTIAL)),
                cell(CITIZEN, BELOW_A_RESOLVED_COMPLAINT, NOBODY, OPENING, new Wished(Visibility.PUBLIC)),
                cell(CITIZEN, BELOW_A_CLOSED_COMPLAINT, NOBODY, OPENING, TALK),
                cell(CITIZEN, BELOW_A_MERGED_COMPLAINT, NOBODY, KEEPING, TALK),
                cell(CITIZEN, BELOW_A_REFUSED_COMPLAINT, NOBODY, OPENING, TALK),
                // its office
                cell(OFFICE, IN_AN_INBOX, US, PLAIN, OWN_POST),
                cell(ANOTHER_OFFICE, IN_AN_INBOX, US, PLAIN, OWN_POST),
                cell(LEADER, IN_AN_INBOX, OFFICE_NAMED, ORDER, new Nothing(Because.PRIVATE_MESSAGE)),
                cell(OTHER, IN_AN_INBOX, US, PLAIN, new Nothing(Because.PRIVATE_MESSAGE)),
                cell(OFFICE, ALONE, NOBODY, PLAIN, OWN_POST),
                cell(OFFICE, ALONE, OFFICE_NAMED, PLAIN, OWN_POST),
                cell(OFFICE, BELOW_AN_UNKNOWN_POST, NOBODY, PLAIN, OWN_POST),
                cell(OFFICE, BELOW_AN_UNROUTED_COMPLAINT, NOBODY, PLAIN, new NotYet()),
                cell(OFFICE, BELOW_AN_OPEN_COMPLAINT, NOBODY, PLAIN, new Answer()),
                cell(OFFICE, BELOW_A_RESOLVED_COMPLAINT, NOBODY, PLAIN, new Answer()),
                cell(OFFICE, BELOW_A_CLOSED_COMPLAINT, NOBODY, PLAIN, WORD),
                cell(OFFICE, BELOW_A_MERGED_COMPLAINT, NOBODY, PLAIN, WORD),
                cell(OFFICE, BELOW_A_REFUSED_COMPLAINT, NOBODY, PLAIN, FINISHED),
                // another office
                cell(ANOTHER_OFFICE, ALONE, NOBODY, PLAIN, OWN_POST),
                cell(ANOTHER_OFFICE, BELOW_AN_UNKNOWN_POST, OFFICE_NAMED, PLAIN, OWN_POST),
                cell(ANOTHER_OFFICE, BELOW_AN_UNROUTED_COMPLAINT, NOBODY, PLAIN, new NotYet()),
                cell(ANOTHER_OFFICE, BELOW_AN_OPEN_COMPLAINT, NOBODY, PLAIN, WORD),
                cell(ANOTHER_OFFICE, BELOW_A_RESOLVED_COMPLAINT, NOBODY, DONE, WORD),
                cell(ANOTHER_OFFICE, BELOW_A_CLOSED_COMPLAINT, NOBODY, PLAIN, WORD),
                cell(ANOTHER_OFFICE, BELOW_A_MERGED_COMPLAINT, NOBODY, PLAIN, WORD),
                cell(ANOTHER_OFFICE, BELOW_A_REFUSED_COMPLAINT, NOBODY, PLAIN, FINISHED),
                // a leader
                cell(LEADER, ALONE, OFFICE_NAMED, PLAIN, new Raised(List.of(PU))),
                cell(LEADER, ALONE, Named.government(PU, DLH), ORDER, new Raised(List.of(PU, DLH))),
                cell(LEADER, ALONE, NOBODY, PLAIN, OWN_POST),
                cell(LEADER, ALONE, US, PLAIN, OWN_POST),
                cell(LEADER, BELOW_AN_UNKNOWN_POST, OFFICE_NAMED, PLAIN, new TagOfWhatStandsAbove(List.of(PU))),
                cell(LEADER, BELOW_AN_UNKNOWN_POST, NOBODY, PLAIN, OWN_POST),
                cell(LEADER, BELOW_AN_UNKNOWN_POST, CARRIED, PLAIN, OWN_POST),
                cell(LEADER, BELOW_AN_UNROUTED_COMPLAINT, OFFICE_NAMED, PLAIN, TAG),
                cell(LEADER, BELOW_AN_UNROUTED_COMPLAINT, NOBODY, PLAIN, new Answer()),
                cell(LEADER, BELOW_AN_OPEN_COMPLAINT, OFFICE_NAMED, PLAIN, TAG),
                cell(LEADER, BELOW_AN_OPEN_COMPLAINT, OFFICE_NAMED, ORDER, ORDERED),
                cell(LEADER, BELOW_AN_OPEN_COMPLAINT, OFFICE_NAMED, THANKS, new Answer()),
                cell(LEADER, BELOW_AN_OPEN_COMPLAINT, NOBODY, ORDER, new Answer()),
                cell(LEADER, BELOW_A_RESOLVED_COMPLAINT, OFFICE_NAMED, NOT_DONE, TAG),
                cell(LEADER, BELOW_A_RESOLVED_COMPLAINT, OFFICE_NAMED, ORDER, ORDERED),
                cell(LEADER, BELOW_A_RESOLVED_COMPLAINT, OFFICE_NAMED, THANKS, new Answer()),
                cell(LEADER, BELOW_A_RESOLVED_COMPLAINT, NOBODY, NOT_DONE, new Answer()),
                cell(LEADER, BELOW_A_CLOSED_COMPLAINT, OFFICE_NAMED, NOT_DONE, TAG),
                cell(LEADER, BELOW_A_CLOSED_COMPLAINT, OFFICE_NAMED, PLAIN, WORD),
                cell(LEADER, BELOW_A_CLOSED_COMPLAINT, NOBODY, PLAIN, WORD),
                cell(LEADER, BELOW_A_MERGED_COMPLAINT, OFFICE_NAMED, ORDER, WORD),
                cell(LEADER, BELOW_A_REFUSED_COMPLAINT, OFFICE_NAMED, ORDER, ORDERED),
                cell(LEADER, BELOW_A_REFUSED_COMPLAINT, NOBODY, PLAIN, WORD),
                // anybody else
                cell(OTHER, ALONE, US, PLAIN, new Complaint()),
                cell(OTHER, ALONE, OFFICE_NAMED, SAME_HERE, new Complaint()),
                cell(OTHER, ALONE, US, THANKS, new Nothing(Because.PRAISE)),
                cell(OTHER, ALONE, NOBODY, PLAIN, CONVERSATION),
                cell(OTHER, BELOW_AN_UNKNOWN_POST, US, PLAIN, new Complaint()),
                cell(OTHER, BELOW_AN_UNKNOWN_POST, US, THANKS, new Nothing(Because.PRAISE)),
                cell(OTHER, BELOW_AN_UNKNOWN_POST, CARRIED, PLAIN, new Nothing(Because.CARRIED_MENTION)),
                cell(OTHER, BELOW_AN_UNKNOWN_POST, NOBODY, PLAIN, CONVERSATION),
                cell(OTHER, BELOW_AN_UNROUTED_COMPLAINT, NOBODY, SAME_HERE, SUPPORT),
                cell(OTHER, BELOW_AN_UNROUTED_COMPLAINT, NOBODY, TELLING, MORE),
                cell(OTHER, BELOW_AN_UNROUTED_COMPLAINT, OFFICE_NAMED, PLAIN, TALK),
                cell(OTHER, BELOW_AN_OPEN_COMPLAINT, NOBODY, SAME_HERE, SUPPORT),
                cell(OTHER, BELOW_AN_OPEN_COMPLAINT, OFFICE_NAMED, TELLING, MORE),
                cell(OTHER, BELOW_AN_OPEN_COMPLAINT, CARRIED, PLAIN, TALK),
                cell(OTHER, BELOW_AN_OPEN_COMPLAINT, US, THANKS, TALK),
                cell(OTHER, BELOW_A_RESOLVED_COMPLAINT, NOBODY, SAME_HERE, SUPPORT),
                cell(OTHER, BELOW_A_RESOLVED_COMPLAINT, NOBODY, TELLING, MORE),
                cell(OTHER, BELOW_A_RESOLVED_COMPLAINT, NOBODY, PLAIN, TALK),
                cell(OTHER, BELOW_A_CLOSED_COMPLAINT, NOBODY, TELLING, MORE),
                cell(OTHER, BELOW_A_CLOSED_COMPLAINT, US, PLAIN, TALK),
                cell(OTHER, BELOW_A_MERGED_COMPLAINT, NOBODY, SAME_HERE, SUPPORT),
                cell(OTHER, BELOW_A_MERGED_COMPLAINT, NOBODY, PLAIN, TALK),
                cell(OTHER, BELOW_A_REFUSED_COMPLAINT, US, PLAIN, new Complaint()),
                cell(OTHER, BELOW_A_REFUSED_COMPLAINT, NOBODY, TELLING, CONVERSATION));
    }

    private static Arguments cell(Voice voice, Where where, Named named, Tone tone, Meaning meaning) {
        return arguments(new Said(voice, where, named, tone), meaning);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aMessageMeans(Said said, Meaning meaning) {
        assertThat(said.meaning()).isEqualTo(meaning);
    }

    /** Of the citizen there is nothing to say where there is no own complaint. */
    @ParameterizedTest
    @EnumSource(Where.class)
    void everyCellOfTheTableHasATest(Where where) {
        for (Voice voice : Voice.values()) {
            boolean empty =
                    voice == CITIZEN && (where == ALONE || where == IN_AN_INBOX || where == BELOW_AN_UNKNOWN_POST);
            assertThat(cells().map(cell -> (Said) cell.get()[0])
                            .anyMatch(said -> said.voice() == voice && said.where() == where))
                    .as("%s %s", voice, where)
                    .isEqualTo(!empty);
        }
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void whatHasNoWordsIsNothingWhoeverSaysIt(Where where) {
        for (Voice voice : Voice.values()) {
            assertThat(new Said(voice, where, OFFICE_NAMED, WORDLESS).meaning())
                    .isEqualTo(new Nothing(Because.NO_WORDS));
        }
    }
}
