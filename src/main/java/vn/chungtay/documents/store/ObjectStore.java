package vn.chungtay.documents.store;

import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import vn.chungtay.web.Texts;

/// A bucket in a store that speaks S3; each content under its sum, so that sending one twice
/// changes nothing.
@Component
@EnableConfigurationProperties(StoreSettings.class)
class ObjectStore implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final StoreSettings settings;
    private final Texts texts;
    private final @Nullable S3Client client;

    ObjectStore(StoreSettings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        this.client = settings.isOn() ? client(settings) : null;
    }

    boolean isOn() {
        return client != null;
    }

    /// Whether the bucket is there and lets us in.
    void check() {
        try {
            client().headBucket(asked -> asked.bucket(settings.bucket()));
        } catch (SdkException e) {
            throw trouble("documents.store.bucket", e);
        }
    }

    void put(byte[] sum, byte[] content) {
        try {
            client().putObject(
                            asked -> asked.bucket(settings.bucket()).key(key(sum)),
                            RequestBody.fromBytes(content));
        } catch (SdkException e) {
            throw trouble("documents.store.silent", e);
        }
    }

    byte[] get(byte[] sum) {
        try {
            return client().getObjectAsBytes(asked -> asked.bucket(settings.bucket()).key(key(sum)))
                    .asByteArray();
        } catch (SdkException e) {
            throw trouble("documents.store.silent", e);
        }
    }

    /// It handed out something else than what was sent.
    StoreTrouble handedOut(byte[] sum) {
        return new StoreTrouble(
                texts.text("documents.store.other", settings.toString(), key(sum)), null);
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }

    private S3Client client() {
        if (client == null) {
            throw trouble("documents.store.off", null);
        }
        return client;
    }

    private StoreTrouble trouble(String key, @Nullable Exception cause) {
        var why = cause == null ? "" : String.valueOf(cause.getMessage());
        return new StoreTrouble(texts.text(key, settings.toString(), why), cause);
    }

    private static String key(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }

    /// The bucket in the path and no sums of the newest kind: stores other than Amazon's know the
    /// bucket by no host name and refuse what they have not heard of.
    private static S3Client client(StoreSettings settings) {
        var known = AwsBasicCredentials.create(settings.key(), settings.secret());
        var builder =
                S3Client.builder()
                        .region(Region.of(settings.region()))
                        .credentialsProvider(StaticCredentialsProvider.create(known))
                        .forcePathStyle(true)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder().connectionTimeout(PATIENCE))
                        .overrideConfiguration(set -> set.apiCallTimeout(LONGEST));
        return settings.address().isBlank()
                ? builder.build()
                : builder.endpointOverride(URI.create(settings.address())).build();
    }
}
