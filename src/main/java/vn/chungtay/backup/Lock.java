package vn.chungtay.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.PGPKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/// How a copy is locked: as OpenPGP, so that `gpg` opens it too; for whoever holds the private key
/// of a recipient, for whoever knows a passphrase, or for either. Without both it is not locked.
public final class Lock {
    private static final int PIECE = 1 << 16;
    private static final int SLOWEST = 0xff;

    private final List<PGPKeyEncryptionMethodGenerator> ways;

    private Lock(List<PGPKeyEncryptionMethodGenerator> ways) {
        this.ways = List.copyOf(ways);
    }

    public static Lock none() {
        return new Lock(List.of());
    }

    /// The same lock that the holder of this key opens too.
    ///
    /// @param keyFile as `gpg --export` writes it, in letters or not
    public Lock forRecipient(Path keyFile) {
        return and(new BcPublicKeyKeyEncryptionMethodGenerator(key(keyFile)));
    }

    /// The same lock that opens with this passphrase too.
    public Lock withPassphrase(char[] passphrase) {
        try {
            var digest = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256);
            return and(new BcPBEKeyEncryptionMethodGenerator(passphrase, digest, SLOWEST));
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isThere() {
        return !ways.isEmpty();
    }

    /// What is written to it comes locked to the target, which is closed with it.
    OutputStream over(OutputStream target) throws IOException {
        if (ways.isEmpty()) {
            return target;
        }
        try {
            var generator =
                    new PGPEncryptedDataGenerator(
                            new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                                    .setWithIntegrityPacket(true));
            ways.forEach(generator::addMethod);
            var locked = generator.open(target, new byte[PIECE]);
            var literal =
                    new PGPLiteralDataGenerator()
                            .open(
                                    locked,
                                    PGPLiteralData.BINARY,
                                    "chungtay.zip",
                                    PGPLiteralData.NOW, // no time is told
                                    new byte[PIECE]);
            return new Layers(literal, List.of(locked, target));
        } catch (PGPException e) {
            throw new IOException(e);
        }
    }

    private Lock and(PGPKeyEncryptionMethodGenerator way) {
        var all = new ArrayList<>(ways);
        all.add(way);
        return new Lock(all);
    }

    private static PGPPublicKey key(Path file) {
        try (InputStream in = PGPUtil.getDecoderStream(Files.newInputStream(file))) {
            var rings = new PGPPublicKeyRingCollection(in, new BcKeyFingerprintCalculator());
            for (var ring : rings) {
                for (var key : ring) {
                    if (key.isEncryptionKey() && !key.isMasterKey() && !key.hasRevocation()) {
                        return key;
                    }
                }
            }
            for (var ring : rings) { // a key that does everything by itself, as RSA keys may
                if (ring.getPublicKey().isEncryptionKey()) {
                    return ring.getPublicKey();
                }
            }
            throw new BackupRefused(Words.text("backup.refused.recipient", file));
        } catch (IOException | PGPException e) {
            throw new BackupRefused(Words.text("backup.refused.recipient", file), e);
        }
    }
}
