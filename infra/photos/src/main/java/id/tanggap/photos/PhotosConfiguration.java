package id.tanggap.photos;

import id.tanggap.eventstore.shredding.PersonalData;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** The store of photos, for whichever side asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PhotosProperties.class)
public class PhotosConfiguration {

    /** In the data folder, where photos lie unless something else is said. */
    public static final String FOLDER = "photos";

    /** @param dataFolder where everything lies on one machine; empty elsewhere */
    @Bean
    PhotoStore photoStore(PhotosProperties properties, @Value("${tanggap.data-folder:}") String dataFolder) {
        if (properties.s3() != null) {
            return s3(properties.s3());
        }
        Path folder = folder(properties, dataFolder);
        return folder == null ? new NoStore() : new FolderStore(folder);
    }

    @Bean
    Photographs photographs(PhotoStore photoStore, PersonalData data) {
        return new Photographs(photoStore, data);
    }

    private static @Nullable Path folder(PhotosProperties properties, String dataFolder) {
        if (properties.folder() != null) {
            return properties.folder();
        }
        return dataFolder.isEmpty() ? null : Path.of(dataFolder).resolve(FOLDER);
    }

    /**
     * Bytes as they are, and checksums only where the protocol demands them: not every store that speaks S3 knows chunks that
     * are signed each, or Amazon's latest checksums.
     */
    static S3Store s3(PhotosProperties.Bucket properties) {
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(properties.region()))
                .credentialsProvider(credentials(properties))
                .forcePathStyle(properties.endpoint() != null)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (properties.endpoint() != null) {
            client.endpointOverride(properties.endpoint());
        }
        return new S3Store(client.build(), properties.bucket(), properties.prefix());
    }

    private static AwsCredentialsProvider credentials(PhotosProperties.Bucket properties) {
        return properties.accessKey() == null || properties.secretKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(properties.accessKey(), properties.secretKey()));
    }
}
