package vn.chungtay.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The last bytes of a copy are the SHA-256 of all bytes before them: they are the comment that
/// every ZIP may end with, so that one changed byte anywhere shows and the file is still a ZIP.
final class Seal {
    static final int LENGTH = 64;
    static final String PLACE = "0".repeat(LENGTH);

    private final MessageDigest digest = sha256();
    private final byte[] held = new byte[LENGTH];
    private int holding;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes what comes, and gives what can be no part of the seal any more.
    ///
    /// @return bytes that come before the seal for sure
    byte[] take(byte[] bytes, int from, int length) {
        var ready = Math.max(0, holding + length - LENGTH);
        var all = new byte[holding + length];
        System.arraycopy(held, 0, all, 0, holding);
        System.arraycopy(bytes, from, all, holding, length);
        digest.update(all, 0, ready);
        holding = all.length - ready;
        System.arraycopy(all, ready, held, 0, holding);
        return Arrays.copyOf(all, ready);
    }

    /// The seal as it ought to be, once everything was taken.
    byte[] due() {
        return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    }

    /// Whether the bytes that came last are the seal of those before.
    boolean holds() {
        return holding == LENGTH && MessageDigest.isEqual(held, due());
    }
}
