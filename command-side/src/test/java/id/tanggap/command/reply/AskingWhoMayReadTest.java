package id.tanggap.command.reply;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.complaint.conversation.Message;
import id.tanggap.command.conversation.PlainWords;
import id.tanggap.command.conversation.Wish;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.person.Sealed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In a private chat its citizen is asked who may read the complaint, and says it by a button. */
class AskingWhoMayReadTest {

    private static final String ASKED = Wish.QUESTION + " [umum: Umum] [rahasia: Rahasia]";

    private final GoingOut town = new GoingOut(new SaidByItself(Map.of(), Map.of(), true), "");

    @AfterEach
    void close() {
        town.close();
    }

    private List<String> posted() {
        town.carry();
        return town.there.posted().stream().map(PlatformDouble.Posted::text).toList();
    }

    private List<VisibilityChosen> chosen(ComplaintId complaint) {
        return town.complaints.events(complaint, VisibilityChosen.class).toList();
    }

    private void says(ComplaintId complaint, String post, String words) {
        town.complaints.wish(new HearMessage(
                complaint,
                new Message(
                        UtteranceId.ofPost(Channel.WHATSAPP, post),
                        MessageBy.CITIZEN,
                        new Sealed(GoingOut.CITIZEN, words),
                        null,
                        GoingOut.NOW),
                PlainWords.ofTheCitizen(words),
                List.of(),
                null,
                GoingOut.NOW));
    }

    @Test
    void whoComplainsInAPrivateChatIsAskedOnceAndSilenceKeepsIt() {
        ComplaintId complaint = town.captured(Channel.WHATSAPP, "p1");

        assertThat(posted()).containsExactly(ASKED);
        assertThat(posted()).containsExactly(ASKED);
        assertThat(chosen(complaint)).isEmpty();
        assertThat(town.complaints.state(complaint).publicity().opened()).isFalse();
    }

    @Test
    void whoComplainsInPublicIsNotAsked() {
        town.captured(Channel.INSTAGRAM, "p1");

        assertThat(posted()).isEmpty();
    }

    @Test
    void onePutInByHandIsAskedForInItsChat() {
        town.privately(Channel.INSTAGRAM, "mid1");

        assertThat(posted()).containsExactly(ASKED);
        assertThat(town.there.requests()).containsExactly("POST /17842/messages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTAGRAM", "FACEBOOK"})
    void whatIsKeptIsAnsweredInItsChat(String channel) {
        ComplaintId complaint = town.privately(new Channel(channel), "mid1");
        town.carry();

        town.answered(complaint, "Kami periksa besok.");

        assertThat(posted()).last().isEqualTo("Kami periksa besok.");
        assertThat(town.there.requests()).containsOnly("POST /17842/messages");
    }

    @Test
    void whereNobodyIsAskedNobodyIs() {
        town.close();
        try (GoingOut quiet = new GoingOut()) {
            quiet.captured(Channel.WHATSAPP, "p1");
            quiet.carry();
            assertThat(quiet.there.posted()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Wish.class)
    void whatIsTappedIsWhatTheyChoseAndTappingTheOtherChangesIt(Wish wish) {
        ComplaintId complaint = town.captured(Channel.WHATSAPP, "p1");

        says(complaint, "p2", wish.said());
        says(complaint, "p2", wish.said());

        assertThat(chosen(complaint))
                .containsExactly(new VisibilityChosen(complaint, wish.visibility(), Actor.CITIZEN, GoingOut.NOW));
        Wish other = wish == Wish.PUBLIC ? Wish.CONFIDENTIAL : Wish.PUBLIC;
        says(complaint, "p3", other.said());
        assertThat(chosen(complaint))
                .extracting(VisibilityChosen::visibility)
                .last()
                .isEqualTo(other.visibility());
    }

    @Test
    void theBareWordMayAnswerSomethingElse() {
        ComplaintId complaint = town.captured(Channel.WHATSAPP, "p1");

        says(complaint, "p2", "umum");

        assertThat(chosen(complaint)).isEmpty();
        assertThat(town.complaints.state(complaint).publicity().visibility()).isEqualTo(Visibility.CONFIDENTIAL);
    }
}
