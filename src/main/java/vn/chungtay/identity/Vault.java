package vn.chungtay.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/// Encrypts what must be read again, with the key of the installation (AES-256-GCM), and marks what
/// must be found again without being read. The key comes from the data directory or from
/// `CHUNGTAY_KEY`, never from the database it protects.
@Component
public class Vault {
    public static final String KEY = "chungtay.key";
    private static final int BYTES = 32;
    private static final int NONCE = 16;
    private static final String MAC = "HmacSHA256";

    private final AesBytesEncryptor cipher;
    private final SecretKeySpec marking;

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
        this.marking = new SecretKeySpec(mac(key, "marks"), MAC);
    }

    public byte[] close(byte[] plain) {
        return cipher.encrypt(plain);
    }

    public byte[] open(byte[] closed) {
        return cipher.decrypt(closed);
    }

    /// The same for the same text, and of no use to whoever has not the key: short numbers, which a
    /// plain hash would give away to whoever tries them all, can be looked for by it.
    public byte[] mark(String text) {
        return mac(marking, text);
    }

    private static byte[] mac(byte[] key, String text) {
        return mac(new SecretKeySpec(key, MAC), text);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows " + MAC, e);
        }
    }
}
