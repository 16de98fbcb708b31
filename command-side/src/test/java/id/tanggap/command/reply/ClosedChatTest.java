package id.tanggap.command.reply;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.reply.SaidByItself.Receipt;
import id.tanggap.command.whatsapp.Template.State;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.person.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A chat that is closed since its citizen last wrote is opened on the platform's terms, or by a person. */
class ClosedChatTest {

    private static final String OPT_IN = "Bolehkah kami mengabari Anda di sini kapan saja?";

    private GoingOut town = new GoingOut();

    @AfterEach
    void close() {
        town.close();
    }

    private ComplaintId closedChat(String post) {
        ComplaintId complaint = town.captured(Channel.WHATSAPP, post);
        town.carry();
        town.later(Duration.ofHours(25));
        return complaint;
    }

    private List<String> posted() {
        town.carry();
        return town.there.posted().stream().map(PlatformDouble.Posted::text).toList();
    }

    private List<HandOver> handedOver(ComplaintId complaint) {
        return town.complaints
                .events(complaint, ReplyHandedOver.class)
                .map(ReplyHandedOver::because)
                .toList();
    }

    @Test
    void anApprovedTemplateOpensIt() {
        ComplaintId complaint = closedChat("p1");
        town.portfolio.templateIs(State.PENDING);
        town.portfolio.templateIs(State.APPROVED);
        town.answered(complaint, "Sudah\nditambal.");

        assertThat(posted()).containsExactly("template lanjutan: Sudah ditambal.");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PENDING", "REJECTED", "PAUSED"})
    void oneThatIsNotApprovedLeavesItToAPersonWhoIsToldWhy(State state) {
        ComplaintId complaint = closedChat("p1");
        town.portfolio.templateIs(state);
        town.answered(complaint, "Sudah ditambal.");

        assertThat(posted()).isEmpty();
        assertThat(handedOver(complaint)).containsExactly(HandOver.TEMPLATE_NOT_APPROVED);
    }

    @Test
    void whoWasAskedIsWrittenToOnceTheyAgreedToTheVeryWordsAndUntilTheyTakeItBack() {
        town.close();
        town = new GoingOut(new SaidByItself(Map.of("whatsapp", Receipt.PRIVATE), Map.of(), false), OPT_IN);
        town.portfolio.templateIs(State.APPROVED);
        ComplaintId complaint = closedChat("p1");
        town.answered(complaint, "satu");
        assertThat(posted()).hasSize(1).first().asString().contains(OPT_IN, "SETUJU", "STOP");
        assertThat(handedOver(complaint)).containsExactly(HandOver.NOT_OPTED_IN);

        town.portfolio.consents.heard(
                GoingOut.CITIZEN, "Setuju", town.complaints.clock().instant());
        town.answered(complaint, "dua");
        assertThat(posted()).hasSize(2).last().isEqualTo("template lanjutan: dua");
        assertThat(town.portfolio.consents.askedWith(GoingOut.CITIZEN)).contains(OPT_IN);

        town.portfolio.consents.heard(
                GoingOut.CITIZEN, "stop", town.complaints.clock().instant());
        town.answered(complaint, "tiga");
        assertThat(posted()).hasSize(2);
        assertThat(handedOver(complaint)).containsExactly(HandOver.NOT_OPTED_IN, HandOver.OPTED_OUT);
    }

    @Test
    void whatExceedsTheDaysLimitWaitsForAPlaceAndThenTheMostUrgentGoesFirst() {
        ComplaintId complaint = closedChat("p1");
        town.portfolio.templateIs(State.APPROVED);
        town.portfolio.letsWriteTo(1);
        town.portfolio.wroteTo(new PersonId("citizen000000000000000002"));
        town.answered(complaint, "besok");
        assertThat(posted()).isEmpty();

        ComplaintId urgent = closedChat("p2");
        town.assigned(urgent, "dinas-pu");
        town.asked(urgent, "Di mana tepatnya?");

        assertThat(posted()).containsExactly("template lanjutan: Di mana tepatnya?", "template lanjutan: besok");
        assertThat(handedOver(complaint)).isEmpty();
    }
}
