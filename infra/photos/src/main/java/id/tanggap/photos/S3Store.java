package id.tanggap.photos;

import id.tanggap.events.complaint.PictureHash;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** In a bucket of a store that speaks S3: {@code <prefix>ab/abcdef…}. */
final class S3Store implements PhotoStore, AutoCloseable {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Store(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public PictureHash keep(byte[] sealed) {
        PictureHash hash = PictureHash.of(sealed);
        try {
            client.putObject(
                    put -> put.bucket(bucket).key(key(hash)).contentType("application/octet-stream"),
                    RequestBody.fromBytes(sealed));
            return hash;
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public Optional<byte[]> find(PictureHash hash) {
        try {
            return Optional.of(client.getObjectAsBytes(get -> get.bucket(bucket).key(key(hash)))
                    .asByteArray());
        } catch (NoSuchKeyException notThere) {
            return Optional.empty();
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public void discard(PictureHash hash) {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(key(hash)));
        } catch (SdkException e) {
            throw away(e);
        }
    }

    private String key(PictureHash hash) {
        return prefix + hash.value().substring(0, 2) + "/" + hash.value();
    }

    private PhotosAway away(SdkException e) {
        return new PhotosAway("The bucket of photos " + bucket + " cannot be used: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        client.close();
    }
}
