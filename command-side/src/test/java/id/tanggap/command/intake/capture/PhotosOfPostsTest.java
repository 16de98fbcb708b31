package id.tanggap.command.intake.capture;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.complaint.photo.ReferToPhoto;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.ShownPhoto;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PhotoReferenced;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the photos that posts show are fetched. */
class PhotosOfPostsTest {

    private final OneCitizensPosts citizens =
            new OneCitizensPosts(CaptureComplaint.class, HearMessage.class, ReferToPhoto.class);

    @Test
    void ofAPrivateChatAllThatItsCitizenShows() {
        assertThat(fetchedOf(Channel.WHATSAPP, Reach.SENT_TO_US))
                .containsExactly("https://platform.example/first", "https://platform.example/later");
    }

    @Test
    void inPublicWhatTheComplaintItselfShows() {
        assertThat(fetchedOf(Channel.X, Reach.NAMES_US)).containsExactly("https://platform.example/first");
    }

    private List<String> fetchedOf(Channel channel, Reach reach) {
        ComplaintId complaint = ComplaintId.of(channel, "first");
        citizens.handling.asComplaint(post(channel, "first", List.of(), reach), null);
        citizens.came(channel, "first", State.CAPTURED, complaint);

        citizens.handling.of(new Complete(post(channel, "later", List.of("first"), reach)), null);

        assertThat(citizens.life.events(complaint, InformationReceived.class)).hasSize(1);
        return citizens.life
                .events(complaint, PhotoReferenced.class)
                .map(referenced -> referenced.reference().ciphertext())
                .toList();
    }

    private static Post post(Channel channel, String id, List<String> answers, Reach reach) {
        return new Post(
                        channel,
                        id,
                        answers,
                        "conversation",
                        null,
                        Author.numbered(channel, "6281234567890", null, null),
                        null,
                        "jalan berlubang di depan pasar",
                        "99",
                        reach,
                        List.of(),
                        OneCitizensPosts.NOW,
                        Origin.WEBHOOK)
                .showing(ShownPhoto.at(id, "https://platform.example/" + id));
    }
}
