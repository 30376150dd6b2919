package vn.chungtay.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads a copy and knows in the end whether it is as it was sealed.
final class SealedInput extends FilterInputStream {
    private static final int PIECE = 1 << 16;

    private final Seal seal = new Seal();

    SealedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var read = in.read(bytes, from, length);
        if (read > 0) {
            seal.take(bytes, from, read);
        }
        return read;
    }

    /// Reads what is left, too: a ZIP is read to its last entry only.
    boolean isWhole() throws IOException {
        var piece = new byte[PIECE];
        while (read(piece, 0, piece.length) >= 0) {
            continue;
        }
        return seal.holds();
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
