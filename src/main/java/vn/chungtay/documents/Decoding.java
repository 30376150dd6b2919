package vn.chungtay.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/// Bytes read as Unicode, as far as they are.
final class Decoding {
    private final byte[] bytes;
    private final ByteBuffer in;
    private final CharBuffer out;
    private final CoderResult result;

    Decoding(Charset code, byte[] bytes, int start) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        this.out = CharBuffer.allocate(bytes.length);
        this.result =
                code.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(in, out, true);
    }

    /// Whether it is of another code. What ends in the middle of a letter was Unicode until then.
    boolean isForeign() {
        return result.isError() && !isCut();
    }

    SourceText text(String name) {
        if (!result.isError()) {
            return new SourceText.Text(out.flip().toString(), 0);
        }
        return SourceText.broken(
                name, line(), isCut() ? "documents.file.cut" : "documents.file.encoding");
    }

    /// Where it stops being Unicode.
    int line() {
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /// A letter begun by the last bytes; of another code letters beyond ASCII would stand before.
    private boolean isCut() {
        return result.isError() && in.remaining() == result.length() && isBeyondAsciiBefore();
    }

    private boolean isBeyondAsciiBefore() {
        for (int i = 0; i < in.position(); i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }
}
