package vn.chungtay.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/// A QR code as the path of an SVG drawing: nothing to load, sharp at any size, readable in print.
///
/// @param size of one side, in modules
public record Picture(int size, String path) {
    private static final int QUIET_ZONE = 4;

    public static Picture of(String text) {
        try {
            var squares =
                    new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    1,
                                    1,
                                    Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            var path = new StringBuilder();
            for (var y = 0; y < squares.getHeight(); y++) {
                for (var x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new Picture(squares.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code holds " + text.length() + " signs", e);
        }
    }
}
