package vn.chungtay.documents.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Whether what a file unpacks to stays within reason: a few kilobytes can unpack to gigabytes.
public final class Inflated {
    /// Of all parts of a file together.
    public static final long MOST = 256L * 1024 * 1024;

    /// No text of people repeats itself so much; a part that is small anyway may.
    private static final long HIGHEST_RATIO = 200;

    private static final long SMALL = 8L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private Inflated() {}

    public static boolean isWithinReason(ZipFile zip) throws IOException {
        long left = MOST;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            try (InputStream in = zip.getInputStream(entry)) {
                long size = size(in, left);
                left -= size;
                if (left < 0 || size > SMALL && size > HIGHEST_RATIO * entry.getCompressedSize()) {
                    return false;
                }
            }
        }
        return true;
    }

    /// How much there is to read, as far as is worth knowing.
    ///
    /// @param most reading ends soon after so much
    static long size(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int count = in.read(buffer); count >= 0 && size <= most; count = in.read(buffer)) {
            size += count;
        }
        return size;
    }
}
