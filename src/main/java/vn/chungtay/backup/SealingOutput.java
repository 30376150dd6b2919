package vn.chungtay.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Puts the seal in the place of the last bytes that are written.
final class SealingOutput extends FilterOutputStream {
    private final Seal seal = new Seal();
    private boolean sealed;

    SealingOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(seal.take(bytes, from, length));
    }

    @Override
    public void close() throws IOException {
        if (!sealed) {
            sealed = true;
            out.write(seal.due());
            super.close();
        }
    }
}
