package vn.chungtay.documents;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.chungtay.documents.content.Inflated;
import vn.chungtay.documents.content.Inspection;
import vn.chungtay.shared.Refusal;

/// An XLSX file before anything in it is believed: whether it is one at all, whether what it
/// unpacks to stays within reason, and whether it runs something or reaches outside. A few
/// kilobytes can unpack to gigabytes.
final class XlsxArchive {
    private XlsxArchive() {}

    /// The reason not to read it.
    static Optional<Refusal> refusal(byte[] bytes) {
        return unfit(bytes)
                .map(key -> new Refusal(key, List.of()))
                .or(() -> Inspection.danger(bytes));
    }

    private static Optional<String> unfit(byte[] bytes) {
        var channel = new SeekableInMemoryByteChannel(bytes);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                return Optional.of("documents.xlsx.other-archive");
            }
            return Inflated.isWithinReason(zip)
                    ? Optional.empty()
                    : Optional.of("documents.xlsx.bomb");
        } catch (IOException | RuntimeException e) {
            return Optional.of("documents.xlsx.broken");
        }
    }
}
