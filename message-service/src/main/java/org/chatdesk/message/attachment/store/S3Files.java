package org.chatdesk.message.attachment.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.chatdesk.message.attachment.domain.FileKey;
import org.chatdesk.message.attachment.domain.FileStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in a bucket of a store that speaks S3. It shows a new object only when it is whole. */
final class S3Files implements FileStore {
    private final S3Client client;
    private final String bucket;

    S3Files(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    static S3Files of(String bucket, FilesSettings.S3 settings) {
        var client =
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .region(Region.of(settings.region()))
                        .forcePathStyle(settings.pathStyle())
                        // Not every store knows the newer ones.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .credentialsProvider(credentials(settings));
        settings.endpoint().ifPresent(client::endpointOverride);
        return new S3Files(client.build(), bucket);
    }

    private static AwsCredentialsProvider credentials(FilesSettings.S3 settings) {
        if (settings.accessKey().isEmpty() || settings.secretKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(settings.accessKey().get(), settings.secretKey().get()));
    }

    /** For a store of one's own; elsewhere an operator makes it. */
    void makeBucket() {
        client.createBucket(make -> make.bucket(bucket));
    }

    @Override
    public void put(FileKey key, Path from) throws IOException {
        asking(
                key,
                () ->
                        client.putObject(
                                put -> put.bucket(bucket).key(key.path()),
                                RequestBody.fromFile(from)));
    }

    @Override
    public InputStream read(FileKey key, long first, long length) throws IOException {
        var range = "bytes=%d-%d".formatted(first, first + length - 1);
        return asking(
                key,
                () -> client.getObject(get -> get.bucket(bucket).key(key.path()).range(range)));
    }

    @Override
    public long size(FileKey key) throws IOException {
        return asking(key, () -> client.headObject(head -> head.bucket(bucket).key(key.path())))
                .contentLength();
    }

    @Override
    public void delete(FileKey key) throws IOException {
        asking(key, () -> client.deleteObject(delete -> delete.bucket(bucket).key(key.path())));
    }

    private static <T> T asking(FileKey key, Supplier<T> store) throws IOException {
        try {
            return store.get();
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(key.path());
        } catch (SdkException e) {
            throw new IOException("The file store did not do it: " + e.getMessage(), e);
        }
    }
}
