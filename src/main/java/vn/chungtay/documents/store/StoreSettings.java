package vn.chungtay.documents.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where files go instead of the database: `chungtay.files.…`, or `CHUNGTAY_FILES_…`.
///
/// @param bucket none: into the database
/// @param address of the store; empty for Amazon's own of the region
/// @param key the name under which the store knows us
@ConfigurationProperties("chungtay.files")
record StoreSettings(
        @DefaultValue("") String bucket,
        @DefaultValue("") String address,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String key,
        @DefaultValue("") String secret) {
    boolean isOn() {
        return !bucket.isBlank();
    }

    /// Nobody reads a secret in a log.
    @Override
    public String toString() {
        return address + "/" + bucket;
    }
}
