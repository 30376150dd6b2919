package vn.chungtay.identity.access;

import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/// Encrypts what must be read again, with the key of the installation (AES-256-GCM). The key comes
/// from the data directory or from `CHUNGTAY_KEY`, never from the database it protects.
@Component
class Vault {
    static final String KEY = "chungtay.key";
    private static final int BYTES = 32;
    private static final int NONCE = 16;

    private final AesBytesEncryptor cipher;

    Vault(Environment environment) {
        var key = HexFormat.of().parseHex(environment.getRequiredProperty(KEY).strip());
        if (key.length != BYTES) {
            throw new IllegalStateException(KEY + " is not 64 hexadecimal digits");
        }
        this.cipher =
                new AesBytesEncryptor(
                        new SecretKeySpec(key, "AES"),
                        KeyGenerators.secureRandom(NONCE),
                        AesBytesEncryptor.CipherAlgorithm.GCM);
    }

    byte[] close(byte[] plain) {
        return cipher.encrypt(plain);
    }

    byte[] open(byte[] closed) {
        return cipher.decrypt(closed);
    }
}
