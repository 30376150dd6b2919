package vn.chungtay.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// An XLSX file before anything in it is believed: whether it is one at all, and whether what it
/// unpacks to stays within reason. A few kilobytes can unpack to gigabytes.
final class XlsxArchive {
    private static final long MOST_INFLATED = 256L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private XlsxArchive() {}

    /// The key of the reason not to read it.
    static Optional<String> refusal(byte[] bytes) {
        var channel = new SeekableInMemoryByteChannel(bytes);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                return Optional.of("documents.xlsx.other-archive");
            }
            return isWithinReason(zip) ? Optional.empty() : Optional.of("documents.xlsx.bomb");
        } catch (IOException | RuntimeException e) {
            return Optional.of("documents.xlsx.broken");
        }
    }

    private static boolean isWithinReason(ZipFile zip) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = MOST_INFLATED;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            try (InputStream in = zip.getInputStream(entry)) {
                left = spend(left, in, buffer);
            }
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    private static long spend(long budget, InputStream in, byte[] buffer) throws IOException {
        long left = budget;
        int count = in.read(buffer);
        while (count >= 0 && left >= 0) {
            left -= count;
            count = in.read(buffer);
        }
        return left;
    }
}
