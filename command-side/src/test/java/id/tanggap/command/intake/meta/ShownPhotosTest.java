package id.tanggap.command.intake.meta;

import static id.tanggap.command.intake.meta.MetaBodies.answered;
import static id.tanggap.command.intake.meta.MetaBodies.change;
import static id.tanggap.command.intake.meta.MetaBodies.feed;
import static id.tanggap.command.intake.meta.MetaBodies.message;
import static id.tanggap.command.intake.meta.MetaBodies.post;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.PhotoReference;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.ShownPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownPhotosTest {

    private static ShownPhoto at(String name, String address) {
        return new ShownPhoto(name, new PhotoReference.At(address));
    }

    @Test
    void aPhotoOfWhatsAppIsKnownByTheIdOfItsFileAndSoIsOneSentAsADocument() {
        ShownPhoto photo = new ShownPhoto("900", new PhotoReference.OfWhatsApp("106540352242922", "900"));

        assertThat(post(message("image", "{\"id\":\"900\",\"mime_type\":\"image/jpeg\",\"caption\":\"lubang\"}"))
                        .photos())
                .containsExactly(photo);
        assertThat(post(message("document", "{\"id\":\"900\",\"mime_type\":\"image/png\",\"filename\":\"lubang.png\"}"))
                        .photos())
                .containsExactly(photo);
        assertThat(PhotoReference.parse(photo.reference().text())).isEqualTo(photo.reference());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"901\",\"mime_type\":\"application/pdf\",\"filename\":\"surat.pdf\"}",
                "{\"id\":\"../admin\",\"mime_type\":\"image/png\",\"filename\":\"a.png\"}",
                "{\"mime_type\":\"image/png\",\"filename\":\"a.png\"}"
            })
    void whatIsNoPhotoOrCannotBeAskedForIsNotFetched(String document) {
        assertThat(post(message("document", document)).photos()).isEmpty();
    }

    @Test
    void thePhotosOfAFacebookPostAreKnownByTheirPlaceInIt() {
        assertThat(post(feed("""
                        {"item":"status","verb":"add","post_id":"100_1","message":"jalan rusak","from":{"id":"7","name":"W"},
                         "photos":["https://scontent.fbcdn.net/1.jpg","https://scontent.fbcdn.net/2.jpg"]}""")).photos())
                .containsExactly(
                        at("100_1/0", "https://scontent.fbcdn.net/1.jpg"),
                        at("100_1/1", "https://scontent.fbcdn.net/2.jpg"));
        assertThat(post(feed("""
                        {"item":"photo","verb":"add","post_id":"100_2","from":{"id":"7","name":"W"},
                         "link":"https://scontent.fbcdn.net/3.jpg"}""")).photos()).containsExactly(at("100_2/0", "https://scontent.fbcdn.net/3.jpg"));
        assertThat(post(feed("""
                        {"item":"link","verb":"add","post_id":"100_3","message":"baca ini","from":{"id":"7","name":"W"},
                         "link":"https://berita.example"}""")).photos()).isEmpty();
    }

    @Test
    void thePictureOfAMediaThatNamesUsIsShownAndAVideoIsNone() {
        assertThat(mentioned("IMAGE").photos()).containsExactly(at("1780", "https://scontent.cdninstagram.com/1.jpg"));
        assertThat(mentioned("VIDEO").photos()).isEmpty();
    }

    private static Post mentioned(String kind) {
        return ((Complete) answered(
                        change("instagram", "17841", "mentions", "{\"media_id\":\"1780\"}"), """
                        {"mentioned_media":{"caption":"@pemkab banjir","id":"1780","username":"wargatiga",
                         "timestamp":"2026-01-30T09:00:22+0000","media_type":"%s",
                         "media_url":"https://scontent.cdninstagram.com/1.jpg"},"id":"17841"}""".formatted(kind)))
                .post();
    }
}
