package id.tanggap.command.intake.capture;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.capture.CaptureAsWished;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.RetaliationReported;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who says in a chat that somebody presses them is heard by others than those who hear the complaint. */
class PressureInAChatTest {

    private final OneCitizensPosts citizens =
            new OneCitizensPosts(CaptureComplaint.class, CaptureAsWished.class, HearMessage.class);

    @Test
    void itIsAReportOfItsOwnAndTheComplaintHearsNothing() {
        ComplaintId complaint = ComplaintId.of(Channel.WHATSAPP, "first");
        citizens.handling.asComplaint(post("first", List.of(), "loket minta uang"), null);
        citizens.came(Channel.WHATSAPP, "first", State.CAPTURED, complaint);
        long before = citizens.life.events(complaint, ComplaintEvent.class).count();

        citizens.handling.of(new Complete(post("later", List.of("first"), "saya diancam karena laporan itu")), null);

        assertThat(citizens.life.events(complaint, ComplaintEvent.class)).hasSize((int) before);
        assertThat(citizens.life.events(ComplaintId.of(Channel.WHATSAPP, "later"), RetaliationReported.class))
                .extracting(RetaliationReported::over)
                .containsExactly(complaint);
    }

    private static Post post(String id, List<String> answers, String text) {
        return new Post(
                Channel.WHATSAPP,
                id,
                answers,
                "conversation",
                null,
                Author.numbered(Channel.WHATSAPP, "6281234567890", null, null),
                null,
                text,
                "99",
                Reach.SENT_TO_US,
                List.of(),
                OneCitizensPosts.NOW,
                Origin.WEBHOOK);
    }
}
