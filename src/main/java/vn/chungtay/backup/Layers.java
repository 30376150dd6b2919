package vn.chungtay.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// An outermost stream over others that it does not close itself: all are, from the outside in.
final class Layers extends FilterOutputStream {
    private final List<OutputStream> beneath;
    private boolean closed;

    Layers(OutputStream outermost, List<OutputStream> beneath) {
        super(outermost);
        this.beneath = List.copyOf(beneath);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        out.close();
        for (var layer : beneath) {
            layer.close();
        }
    }
}
