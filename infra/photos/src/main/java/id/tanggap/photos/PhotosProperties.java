package id.tanggap.photos;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.photos}: where photos lie.
 *
 * @param folder of this machine, or one that all machines share; on one machine {@code photos} in its data folder
 * @param s3 a bucket instead of a folder
 */
@ConfigurationProperties("tanggap.photos")
public record PhotosProperties(
        @Nullable Path folder, @Nullable Bucket s3) {

    /**
     * @param endpoint of the store; none for Amazon's own
     * @param prefix of every name in it, with its slash
     * @param accessKey none to take what the machine is known by (environment, role)
     */
    public record Bucket(
            String bucket,
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String prefix,
            @Nullable String accessKey,
            @Nullable String secretKey) {}
}
