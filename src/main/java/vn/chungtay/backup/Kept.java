package vn.chungtay.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Lets through everything but the end, so that a file can be forced to the disk before it is
/// closed.
final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
