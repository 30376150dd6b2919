package vn.chungtay.documents.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a file is, by its first bytes.
public enum Signature {
    ZIP,
    /// A document of Office 97 to 2003.
    OLD_OFFICE,
    /// A document under a password, which hides in a container of the old kind.
    ENCRYPTED,
    PDF,
    PNG,
    JPEG,
    TEXT;

    private static final byte[] ZIPPED = {'P', 'K', 3, 4};
    private static final byte[] OLD_CONTAINER = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PDF_HEAD = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG_HEAD = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ENCRYPTION_MARK =
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    public static Signature of(byte[] bytes) {
        if (isAt(bytes, 0, ZIPPED)) {
            return ZIP;
        }
        if (isAt(bytes, 0, OLD_CONTAINER)) {
            return isAnywhere(bytes, ENCRYPTION_MARK) ? ENCRYPTED : OLD_OFFICE;
        }
        if (isAt(bytes, 0, PDF_HEAD)) {
            return PDF;
        }
        if (isAt(bytes, 0, PNG_HEAD)) {
            return PNG;
        }
        return isAt(bytes, 0, JPEG_HEAD) ? JPEG : TEXT;
    }

    private static boolean isAnywhere(byte[] bytes, byte[] part) {
        for (int place = 0; place <= bytes.length - part.length; place++) {
            if (bytes[place] == part[0] && isAt(bytes, place, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int place, byte[] part) {
        return bytes.length >= place + part.length
                && Arrays.equals(bytes, place, place + part.length, part, 0, part.length);
    }
}
