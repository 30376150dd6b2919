package vn.chungtay.documents.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/// What the packed parts of a PDF unpack to, counted before any library unpacks them into memory.
/// Pictures are left out: a scan is large, and nothing here draws one.
final class PdfStreams {
    private static final String STREAM = "stream";
    private static final String OBJECT = " obj";
    private static final String FLATE = "/FlateDecode";
    private static final String SHORT_FLATE = "/Fl ";

    /// No dictionary of a stream is longer.
    private static final int DICTIONARY = 4096;

    private final byte[] content;
    private final String text;

    private PdfStreams(byte[] content) {
        this.content = content;
        this.text = new String(content, StandardCharsets.ISO_8859_1);
    }

    static boolean areWithinReason(byte[] content) {
        return new PdfStreams(content).sum() <= Inflated.MOST;
    }

    private long sum() {
        var sum = 0L;
        var place = text.indexOf(STREAM);
        while (place >= 0 && sum <= Inflated.MOST) {
            var dictionary = dictionary(place);
            if (!dictionary.endsWith("end")
                    && !dictionary.replace(" ", "").contains("/Subtype/Image")) {
                sum += size(start(place), layers(dictionary), Inflated.MOST - sum);
            }
            place = text.indexOf(STREAM, place + STREAM.length());
        }
        return sum;
    }

    private String dictionary(int place) {
        var from = Math.max(0, place - DICTIONARY);
        var before = text.substring(from, place);
        return before.substring(Math.max(0, before.lastIndexOf(OBJECT)));
    }

    /// Behind the end of the line.
    private int start(int place) {
        var start = place + STREAM.length();
        while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
            start++;
        }
        return start;
    }

    /// How often it was packed.
    private static int layers(String dictionary) {
        var spaced = dictionary.replace("]", " ").replace("/Fl/", "/Fl /");
        return (spaced.length() - spaced.replace(FLATE, "").length()) / FLATE.length()
                + (spaced.length() - spaced.replace(SHORT_FLATE, "").length())
                        / SHORT_FLATE.length();
    }

    /// As far as it can be unpacked.
    private long size(int start, int layers, long most) {
        if (layers == 0) {
            return 0;
        }
        var packed = new ByteArrayInputStream(content, start, content.length - start);
        var counted = new Counted();
        try (var in = unpacked(packed, layers)) {
            return counted.read(in, most);
        } catch (IOException e) {
            return counted.size;
        }
    }

    private static InputStream unpacked(InputStream in, int layers) {
        return layers == 0 ? in : unpacked(new InflaterInputStream(in), layers - 1);
    }

    /// Knows how far it came when what it reads breaks off.
    private static final class Counted {
        private final byte[] buffer = new byte[64 * 1024];
        private long size;

        long read(InputStream in, long most) throws IOException {
            for (var n = in.read(buffer); n >= 0 && size <= most; n = in.read(buffer)) {
                size += n;
            }
            return size;
        }
    }
}
