package id.tanggap.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a double of the three requests that are made of S3, not against a real store. */
class S3StoreTest extends PhotoStoreContract {

    private PretendedS3 s3;
    private S3Store store;

    @BeforeEach
    void begin() throws IOException {
        s3 = new PretendedS3();
        store = PhotosConfiguration.s3(new PhotosProperties.Bucket(
                "tanggap", s3.address(), "us-east-1", "foto/", "an access key", "a secret key"));
    }

    @AfterEach
    void end() {
        store.close();
        s3.close();
    }

    @Override
    PhotoStore store() {
        return store;
    }

    @Test
    void everyRequestIsSigned() {
        store.keep(new byte[] {1});

        assertThat(s3.lastAuthorization()).startsWith("AWS4-HMAC-SHA256 Credential=an access key/");
    }

    @Test
    void whatTheStoreRefusesIsAway() {
        s3.refuses();

        assertThatThrownBy(() -> store.keep(new byte[] {1})).isInstanceOf(PhotosAway.class);
    }
}
