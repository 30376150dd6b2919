package vn.chungtay.documents.content;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import vn.chungtay.shared.Outcome;

/// Whether a picture is whole, by the parts it is made of; nothing is drawn.
final class PictureInspection {
    /// What a scanner makes of a large map; more fills the memory of whoever looks at it.
    private static final long MOST_PIXELS = 200_000_000;

    private static final int PNG_START = 8;

    /// Length, name and check sum of a part.
    private static final int PNG_FRAME = 12;

    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_PICTURE = 0xD9;

    private PictureInspection() {}

    static Outcome<PaperKind> ofPng(byte[] content) {
        var in = ByteBuffer.wrap(content);
        var place = PNG_START;
        var pixels = 0L;
        while (place + PNG_FRAME <= content.length) {
            var length = in.getInt(place);
            var name = in.getInt(place + 4);
            if (length < 0 || length > content.length - place - PNG_FRAME) {
                return broken();
            }
            var sum = new CRC32();
            sum.update(content, place + 4, length + 4);
            if ((int) sum.getValue() != in.getInt(place + 8 + length)) {
                return broken();
            }
            if (name == IHDR && length >= 8) {
                pixels = (long) in.getInt(place + 8) * in.getInt(place + 12);
            }
            if (name == IEND) {
                return sized(PaperKind.PNG, pixels);
            }
            place += length + PNG_FRAME;
        }
        return broken();
    }

    static Outcome<PaperKind> ofJpeg(byte[] content) {
        var in = ByteBuffer.wrap(content);
        var place = 2;
        var pixels = 0L;
        while (place + 9 < content.length && (content[place] & 0xFF) == MARKER) {
            var marker = content[place + 1] & 0xFF;
            if (marker == MARKER) {
                place++;
                continue;
            }
            if (isFrame(marker)) {
                pixels =
                        (long) (in.getShort(place + 5) & 0xFFFF)
                                * (in.getShort(place + 7) & 0xFFFF);
            }
            var length = in.getShort(place + 2) & 0xFFFF;
            if (marker == START_OF_SCAN) {
                return hasEnd(content, place + length) ? sized(PaperKind.JPEG, pixels) : broken();
            }
            place += 2 + length;
        }
        return broken();
    }

    /// The part that tells how large the picture is; three numbers in between mean other parts.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker % 4 != 0 || marker == 0xC0;
    }

    /// Telephones write more behind the end.
    private static boolean hasEnd(byte[] content, int from) {
        for (var place = content.length - 2; place >= from; place--) {
            if ((content[place] & 0xFF) == MARKER
                    && (content[place + 1] & 0xFF) == END_OF_PICTURE) {
                return true;
            }
        }
        return false;
    }

    private static Outcome<PaperKind> sized(PaperKind kind, long pixels) {
        if (pixels <= 0) {
            return broken();
        }
        return pixels > MOST_PIXELS
                ? Outcome.refused("stored.refusal.pixels", pixels / 1_000_000)
                : Outcome.accepted(kind);
    }

    private static Outcome<PaperKind> broken() {
        return Outcome.refused("stored.refusal.picture");
    }
}
