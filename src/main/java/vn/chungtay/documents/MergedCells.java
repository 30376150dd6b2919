package vn.chungtay.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// The merged cells of the first sheet of an XLSX file. Such a cell has one value for some lines,
/// and a list has one for each.
final class MergedCells {
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// `A5:C9`
    private static final Pattern RANGE =
            Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private MergedCells() {}

    /// @param text as the spreadsheet calls it: `A5:C9`
    /// @param firstColumn counted from 0
    record Range(String text, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        static Optional<Range> of(String text) {
            var parts = RANGE.matcher(text);
            return parts.matches()
                    ? Optional.of(
                            new Range(
                                    text,
                                    Integer.parseInt(parts.group(2)),
                                    Integer.parseInt(parts.group(4)),
                                    column(parts.group(1)),
                                    column(parts.group(3))))
                    : Optional.empty();
        }

        boolean hasRow(int row) {
            return firstRow <= row && row <= lastRow;
        }

        private static int column(String letters) {
            return letters.chars().reduce(0, (sum, c) -> sum * 26 + c - 'A' + 1) - 1;
        }
    }

    static List<Range> of(byte[] bytes) throws IOException {
        var ranges = new ArrayList<Range>();
        var channel = new SeekableInMemoryByteChannel(bytes);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            each(
                    zip,
                    firstSheet(zip),
                    "mergeCell",
                    cell -> Range.of(given(cell, null, "ref")).ifPresent(ranges::add));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return ranges;
    }

    private static String firstSheet(ZipFile zip) throws IOException, XMLStreamException {
        var ids = new ArrayList<String>();
        each(zip, "xl/workbook.xml", "sheet", sheet -> ids.add(given(sheet, RELATION, "id")));
        Map<String, String> targets = new HashMap<>();
        each(
                zip,
                "xl/_rels/workbook.xml.rels",
                "Relationship",
                one -> targets.put(given(one, null, "Id"), given(one, null, "Target")));
        var target = targets.getOrDefault(ids.isEmpty() ? "" : ids.getFirst(), "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static void each(
            ZipFile zip, String part, String element, Consumer<XMLStreamReader> told)
            throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            var xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    told.accept(xml);
                }
            }
        }
    }

    /// Nothing outside of the file is ever fetched.
    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private static String given(XMLStreamReader xml, @Nullable String space, String name) {
        var value = xml.getAttributeValue(space, name);
        return value == null ? "" : value;
    }
}
