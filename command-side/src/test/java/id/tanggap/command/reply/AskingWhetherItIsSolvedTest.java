package id.tanggap.command.reply;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.Stage;
import id.tanggap.command.conversation.Choice;
import id.tanggap.command.reply.SaidByItself.Confirmation;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ConfirmationRequested;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.ReplyReach;
import id.tanggap.events.complaint.ReplyReached;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose word on a solution is neither yes nor no is asked, once for each solution. */
class AskingWhetherItIsSolvedTest {

    private static final String BUTTONS = " [sudah-beres: Sudah beres] [belum-beres: Belum beres]";

    private GoingOut town = new GoingOut();

    @AfterEach
    void close() {
        town.close();
    }

    private ComplaintId solved(Channel channel) {
        ComplaintId complaint = town.captured(channel, "p1");
        town.assigned(complaint, "dinas-pu");
        town.later(Duration.ofHours(1));
        town.resolved(complaint, "Sudah ditambal.");
        return complaint;
    }

    private List<String> posted() {
        town.carry();
        return town.there.posted().stream().map(PlatformDouble.Posted::text).toList();
    }

    private void says(ComplaintId complaint, String post, String words) {
        town.later(Duration.ofMinutes(10));
        town.citizenSays(complaint, post, words);
    }

    @ParameterizedTest
    @CsvSource({
        "INSTAGRAM, SUDAH, CLOSED",
        "INSTAGRAM, BELUM, IN_PROGRESS",
        "X, sudah, CLOSED",
        "WHATSAPP, Sudah beres, CLOSED",
        "WHATSAPP, Belum beres, IN_PROGRESS"
    })
    void theirWordIsAskedForOnceAndIsTheirJudgement(String channel, String answer, Stage becomes) {
        ComplaintId complaint = solved(new Channel(channel));
        says(complaint, "w1", "hmm gimana ya");
        says(complaint, "w2", "lihat nanti saja");
        town.complaints.tellAllAgain();

        assertThat(posted())
                .containsExactly(
                        "Sudah ditambal.", channel.equals("WHATSAPP") ? Choice.QUESTION + BUTTONS : Choice.QUESTION);
        says(complaint, "w3", answer);
        assertThat(town.complaints.state(complaint).stage()).isEqualTo(becomes);
    }

    @ParameterizedTest
    @EnumSource(Choice.class)
    void whatAButtonSaysIsHeardAsItIsMeant(Choice choice) {
        ComplaintId complaint = solved(Channel.WHATSAPP);

        says(complaint, "w1", choice.said());

        assertThat(town.complaints.state(complaint).stage())
                .isEqualTo(choice == Choice.SOLVED ? Stage.CLOSED : Stage.IN_PROGRESS);
        assertThat(posted()).containsExactly("Sudah ditambal.");
    }

    @Test
    void anotherSolutionIsAnotherQuestion() {
        ComplaintId complaint = solved(Channel.INSTAGRAM);
        says(complaint, "w1", "hmm gimana ya");
        says(complaint, "w2", "belum");
        town.later(Duration.ofHours(1));
        town.resolved(complaint, "Ditambal lagi.");
        says(complaint, "w3", "hmm gimana ya");

        assertThat(posted()).containsExactly("Sudah ditambal.", Choice.QUESTION, "Ditambal lagi.", Choice.QUESTION);
    }

    @Test
    void withoutAWayToAskItStaysWithTheStaff() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1", Origin.STAFF, List.of(GoingOut.PU));
        town.assigned(complaint, "dinas-pu");
        town.resolved(complaint, "Sudah ditambal.");
        town.tokens.clear();
        ComplaintId noToken = town.captured(Channel.INSTAGRAM, "p2");
        town.assigned(noToken, "dinas-pu");
        town.resolved(noToken, "Sudah ditambal juga.");
        says(complaint, "w1", "hmm gimana ya");
        says(noToken, "w2", "hmm gimana ya");

        assertThat(town.complaints.events(complaint, ConfirmationRequested.class))
                .isEmpty();
        assertThat(town.complaints.events(noToken, ConfirmationRequested.class)).isEmpty();
        assertThat(town.complaints.state(complaint).stage()).isEqualTo(Stage.RESOLVED);
    }

    @ParameterizedTest
    @CsvSource({"ALWAYS, 1", "WHEN_UNCLEAR, 0", "NEVER, 0"})
    void withEachSolutionTheyAreInvitedWhereTheGovernmentWantsIt(Confirmation wanted, int times) {
        town.close();
        town = new GoingOut(new SaidByItself(Map.of(), Map.of("instagram", wanted), false), "");

        ComplaintId complaint = solved(Channel.INSTAGRAM);

        assertThat(posted().stream().filter(Choice.QUESTION::equals)).hasSize(times);
        says(complaint, "w1", "hmm gimana ya");
        assertThat(posted().stream().filter(Choice.QUESTION::equals)).hasSize(wanted == Confirmation.NEVER ? 0 : 1);
    }

    @Test
    void howFarItCameIsToldOnlyEverFurther() {
        ComplaintId complaint = solved(Channel.WHATSAPP);
        posted();
        PlatformDouble.Posted solution = town.there.posted().getFirst();
        for (var reached : List.of("SENT", "READ", "DELIVERED", "READ")) {
            town.notices.take(CourierTest.notice(solution, reached));
        }

        assertThat(town.complaints.events(complaint, ReplyReached.class))
                .extracting(ReplyReached::reach)
                .containsExactly(ReplyReach.READ);
    }
}
