package id.tanggap.command.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.lang.Rational;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import id.tanggap.command.photo.Darkroom.Developed;
import id.tanggap.events.complaint.PhotoMissing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class DarkroomTest {

    private static final Bounds BOUNDS = new Bounds(DataSize.ofKilobytes(200), 30, 5, 4, 640, 160);
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;

    /** One lossless pixel. */
    private static final String WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    private final Darkroom darkroom = new Darkroom(BOUNDS);

    @Test
    void nothingIsLeftOfWhatTheCameraWroteBesideThePicture() throws Exception {
        byte[] sent = Camera.photoWithExif(320, 240, 1);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent))
                        .getFirstDirectoryOfType(GpsDirectory.class)
                        .getRationalArray(GpsDirectory.TAG_LATITUDE))
                .as("the photo that is sent says where it was taken")
                .containsExactly(new Rational(6, 1), new Rational(7, 1), new Rational(8, 1));

        Developed developed = darkroom.develop(sent);

        for (Drawn drawn : new Drawn[] {developed.full(), developed.thumbnail()}) {
            assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(drawn.jpeg()))
                            .getDirectories())
                    .noneMatch(
                            directory -> directory instanceof GpsDirectory || directory instanceof ExifDirectoryBase);
            assertThat(new String(drawn.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain(Camera.MAKER, "Exif");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 320, 240, left",
        "2, 320, 240, right",
        "3, 320, 240, right",
        "4, 320, 240, left",
        "5, 240, 320, top",
        "6, 240, 320, top",
        "7, 240, 320, bottom",
        "8, 240, 320, bottom"
    })
    void itStandsUprightHoweverTheCameraWasHeld(int orientation, int width, int height, String redSide)
            throws Exception {
        Drawn full =
                darkroom.develop(Camera.photoWithExif(320, 240, orientation)).full();

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(full.jpeg()));
        assertThat(full.width()).isEqualTo(width).isEqualTo(picture.getWidth());
        assertThat(full.height()).isEqualTo(height).isEqualTo(picture.getHeight());
        int x = redSide.equals("left") ? width / 4 : redSide.equals("right") ? 3 * width / 4 : width / 2;
        int y = redSide.equals("top") ? height / 4 : redSide.equals("bottom") ? 3 * height / 4 : height / 2;
        assertThat(nearest(picture.getRGB(x, y))).isEqualTo(RED);
        assertThat(nearest(picture.getRGB(width - 1 - x, height - 1 - y))).isEqualTo(BLUE);
    }

    private static int nearest(int rgb) {
        return (rgb >> 16 & 0xFF) > (rgb & 0xFF) ? RED : BLUE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void itIsNoLargerThanIsKept(String format) throws Exception {
        Developed developed = darkroom.develop(Camera.photo(format, 3000, 1500));

        assertThat(developed.full().width()).isEqualTo(640);
        assertThat(developed.full().height()).isEqualTo(320);
        assertThat(developed.thumbnail().width()).isEqualTo(160);
    }

    @Test
    void whatIsSmallIsNotMadeLarger() throws Exception {
        Developed developed = darkroom.develop(Camera.photo("png", 100, 50));

        assertThat(developed.full().width()).isEqualTo(100);
        assertThat(developed.thumbnail().width()).isEqualTo(100);
    }

    @Test
    void webpIsRead() throws Exception {
        assertThat(darkroom.develop(Base64.getDecoder().decode(WEBP)).full().width())
                .isEqualTo(1);
    }

    @Test
    void aFileThatUnfoldsToMoreThanIsTakenIsNotUnfolded() {
        byte[] bomb = Camera.bomb(20_000, 20_000);
        assertThat(bomb.length).isLessThan(200 * 1024);

        assertThat(refused(bomb)).isEqualTo(PhotoMissing.TOO_LARGE);
    }

    @Test
    void aFileWithMoreBytesThanAreTakenIsNotLookedInto() {
        assertThat(refused(Arrays.copyOf(Camera.photo("jpeg", 10, 10), 201 * 1024)))
                .isEqualTo(PhotoMissing.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a and so on",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "%PDF-1.7",
                "<html>"
            })
    void whatIsNoPhotoByItsContentIsNone(String content) {
        assertThat(refused(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(PhotoMissing.NOT_A_PHOTO);
    }

    @Test
    void whatOnlyBeginsAsAPhotoIsNone() {
        byte[] photo = Camera.photo("png", 300, 200);

        assertThat(refused(Arrays.copyOf(photo, 20))).isEqualTo(PhotoMissing.NOT_A_PHOTO);
        assertThat(catchThrowableOfType(NoPhoto.class, () -> darkroom.develop(Arrays.copyOf(photo, 60)))
                        .reason())
                .isEqualTo(PhotoMissing.NOT_A_PHOTO);
    }

    private PhotoMissing refused(byte[] file) {
        NoPhoto looked = catchThrowableOfType(NoPhoto.class, () -> darkroom.look(file));
        NoPhoto developed = catchThrowableOfType(NoPhoto.class, () -> darkroom.develop(file));
        assertThat(developed.reason()).isEqualTo(looked.reason());
        assertThat(looked.problem().text().id()).isNotBlank();
        return looked.reason();
    }
}
