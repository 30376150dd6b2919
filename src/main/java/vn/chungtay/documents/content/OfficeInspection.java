package vn.chungtay.documents.content;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// Whether a DOCX or an XLSX is one, is whole, and neither runs anything nor fetches anything.
final class OfficeInspection {
    private static final String TYPES = "[Content_Types].xml";
    private static final List<String> PROGRAMS =
            List.of("vbaproject", "vbadata", "/macrosheets/", "/activex/", "/customui/");
    private static final List<String> FETCHING = List.of("xl/connections.xml", "xl/externallinks/");

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private OfficeInspection(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries());
    }

    static Outcome<PaperKind> of(byte[] content) {
        var channel = new SeekableInMemoryByteChannel(content);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            return Inflated.isWithinReason(zip)
                    ? new OfficeInspection(zip).told()
                    : Outcome.refused("stored.refusal.bomb", Inflated.MOST >> 20);
        } catch (IOException | RuntimeException e) {
            return broken();
        }
    }

    /// Of one that is known to stay within reason.
    static Optional<Refusal> danger(byte[] content) {
        var channel = new SeekableInMemoryByteChannel(content);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            var inspection = new OfficeInspection(zip);
            var types = zip.getEntry(TYPES);
            var told = types == null ? List.<String>of() : OfficePart.of(zip, types).types();
            return inspection.runs(told)
                    ? Optional.of(new Refusal("stored.refusal.macros", List.of()))
                    : inspection.outside();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            return Optional.of(new Refusal("stored.refusal.broken", List.of("XLSX")));
        }
    }

    private Outcome<PaperKind> told() throws IOException {
        if (zip.getEntry(TYPES) == null) {
            return Outcome.refused("stored.refusal.archive");
        }
        try {
            var types = OfficePart.of(zip, zip.getEntry(TYPES)).types();
            if (runs(types)) {
                return Outcome.refused("stored.refusal.macros");
            }
            var kind = kind(types);
            if (kind.isEmpty()) {
                return Outcome.refused("stored.refusal.archive");
            }
            return outside()
                    .<Outcome<PaperKind>>map(why -> new Outcome.Refused<>(List.of(why)))
                    .orElseGet(() -> Outcome.accepted(kind.get()));
        } catch (XMLStreamException e) {
            return broken();
        }
    }

    private boolean runs(List<String> types) {
        return types.stream()
                        .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("macroenabled"))
                || names().anyMatch(name -> PROGRAMS.stream().anyMatch(name::contains));
    }

    private Stream<String> names() {
        return entries.stream().map(entry -> "/" + entry.getName().toLowerCase(Locale.ROOT));
    }

    private static Optional<PaperKind> kind(List<String> types) {
        return Stream.of(PaperKind.DOCX, PaperKind.XLSX)
                .filter(kind -> types.contains(kind.mediaType() + ".main+xml"))
                .findFirst();
    }

    /// Reads all there is, so that a part that is damaged is noticed too.
    private Optional<Refusal> outside() throws IOException, XMLStreamException {
        for (var entry : entries) {
            if (FETCHING.stream().anyMatch(entry.getName().toLowerCase(Locale.ROOT)::startsWith)) {
                return Optional.of(new Refusal("stored.refusal.outside", List.of(entry.getName())));
            }
            check(entry);
            if (isXml(entry.getName())) {
                var why = OfficePart.of(zip, entry).outside();
                if (why.isPresent()) {
                    return why;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isXml(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xml") || small.endsWith(".rels");
    }

    private void check(ZipArchiveEntry entry) throws IOException {
        try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            var size = Inflated.size(in, Inflated.MOST);
            if (size != entry.getSize() || in.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException("damaged: " + entry.getName());
            }
        }
    }

    private static Outcome<PaperKind> broken() {
        return Outcome.refused("stored.refusal.broken", "DOCX, XLSX");
    }
}
