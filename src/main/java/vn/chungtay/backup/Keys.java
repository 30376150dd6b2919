package vn.chungtay.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;
import org.jspecify.annotations.Nullable;

/// What opens a copy that was locked.
///
/// @param privateKey as `gpg --export-secret-keys` writes it
/// @param passphrase of the private key, or of the copy itself
public record Keys(@Nullable Path privateKey, char[] passphrase) {

    /// What is in a copy that may be locked or not.
    ///
    /// @param locked whose first byte says what it is; a ZIP begins with `P`
    Opened open(InputStream locked) throws IOException {
        var in = new BufferedInputStream(locked, 1 << 16);
        in.mark(1);
        var first = in.read();
        in.reset();
        if (first == 'P') {
            return new Opened(in, null);
        }
        try {
            return opened(new PGPObjectFactory(in, new BcKeyFingerprintCalculator()));
        } catch (PGPException | RuntimeException e) {
            if (e instanceof BackupRefused refused) {
                throw refused;
            }
            throw new BackupRefused(Words.text("backup.refused.key"), e);
        }
    }

    private Opened opened(PGPObjectFactory objects) throws IOException, PGPException {
        var first = objects.nextObject();
        if (!(first instanceof PGPEncryptedDataList list)) {
            throw new BackupRefused(Words.text("backup.refused.broken"));
        }
        var clear = clear(list);
        var inside = new PGPObjectFactory(clear, new BcKeyFingerprintCalculator());
        if (inside.nextObject() instanceof PGPLiteralData literal) {
            return new Opened(literal.getInputStream(), clear.data);
        }
        throw new BackupRefused(Words.text("backup.refused.key"));
    }

    private Opened clear(PGPEncryptedDataList list) throws IOException, PGPException {
        for (var way : list) {
            if (way instanceof PGPPublicKeyEncryptedData data && privateKey != null) {
                var factory = privateKeyOf(data, privateKey);
                if (factory != null) {
                    return new Opened(data.getDataStream(factory), data);
                }
            }
            if (way instanceof PGPPBEEncryptedData data
                    && privateKey == null
                    && passphrase.length > 0) {
                var digests = new BcPGPDigestCalculatorProvider();
                var factory = new BcPBEDataDecryptorFactory(passphrase, digests);
                return new Opened(data.getDataStream(factory), data);
            }
        }
        throw new BackupRefused(Words.text("backup.refused.locked"));
    }

    private @Nullable BcPublicKeyDataDecryptorFactory privateKeyOf(
            PGPPublicKeyEncryptedData data, Path file) throws IOException, PGPException {
        try (var in = PGPUtil.getDecoderStream(Files.newInputStream(file))) {
            var rings = new PGPSecretKeyRingCollection(in, new BcKeyFingerprintCalculator());
            var key = rings.getSecretKey(data.getKeyIdentifier().getKeyId());
            if (key == null) {
                return null;
            }
            var opener =
                    new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                            .build(passphrase);
            return new BcPublicKeyDataDecryptorFactory(key.extractPrivateKey(opener));
        }
    }

    /// What was locked, read in clear.
    static final class Opened extends FilterInputStream {
        private final @Nullable PGPEncryptedData data;

        private Opened(InputStream clear, @Nullable PGPEncryptedData data) {
            super(clear);
            this.data = data;
        }

        /// Whether OpenPGP's own mark is right, once everything was read.
        boolean isWhole() throws IOException {
            try {
                return data == null || (data.isIntegrityProtected() && data.verify());
            } catch (PGPException e) {
                throw new IOException(e);
            }
        }
    }
}
