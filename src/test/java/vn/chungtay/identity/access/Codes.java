package vn.chungtay.identity.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/// The app on somebody's telephone.
final class Codes {
    private Codes() {}

    static String now(String secret) throws InvalidKeyException {
        return at(secret, Instant.now());
    }

    static String at(String secret, Instant moment) throws InvalidKeyException {
        var app = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(Base32.decode(secret), app.getAlgorithm());
        return app.generateOneTimePasswordString(key, moment, Locale.ROOT);
    }
}
