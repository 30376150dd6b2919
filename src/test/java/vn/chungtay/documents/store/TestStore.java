package vn.chungtay.documents.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.filesystem.FilesystemApiMetadata;

/// A store that speaks S3, on a folder; it checks who asks.
final class TestStore implements AutoCloseable {
    static final String BUCKET = "tep";

    private final BlobStoreContext context;
    private final S3Proxy server;

    TestStore(Path folder) throws Exception {
        var properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", folder.toString());
        context =
                ContextBuilder.newBuilder(new FilesystemApiMetadata())
                        .credentials("nobody", "nothing")
                        .overrides(properties)
                        .modules(List.of())
                        .build(BlobStoreContext.class);
        files().createContainerInLocation(null, BUCKET);
        server =
                S3Proxy.builder()
                        .blobStore(files())
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V4, "chungtay", "secret")
                        .build();
        server.start();
    }

    BlobStore files() {
        return context.getBlobStore();
    }

    StoreSettings settings() {
        return settings("secret");
    }

    StoreSettings settings(String secret) {
        var address = "http://127.0.0.1:" + server.getPort();
        return new StoreSettings(BUCKET, address, "us-east-1", "chungtay", secret);
    }

    @Override
    public void close() throws Exception {
        server.stop();
        context.close();
    }
}
