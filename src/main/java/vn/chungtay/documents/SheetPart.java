package vn.chungtay.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// A sheet of an XLSX file as it is written, for what the library that reads lists does not tell.
final class SheetPart {
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private SheetPart() {}

    /// Tells each element of a name.
    ///
    /// @param sheet its name; empty for the first one
    static void each(byte[] bytes, String sheet, String element, Consumer<XMLStreamReader> told)
            throws IOException {
        each(bytes, sheet, Map.of(element, told));
    }

    /// The same of several names, in the order in which they stand there.
    static void each(byte[] bytes, String sheet, Map<String, Consumer<XMLStreamReader>> told)
            throws IOException {
        var channel = new SeekableInMemoryByteChannel(bytes);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            read(zip, part(zip, sheet), told);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String part(ZipFile zip, String name) throws IOException, XMLStreamException {
        var ids = new ArrayList<String>();
        Consumer<XMLStreamReader> named =
                sheet -> {
                    if (name.isEmpty() || given(sheet, null, "name").equals(name)) {
                        ids.add(given(sheet, RELATION, "id"));
                    }
                };
        read(zip, "xl/workbook.xml", Map.of("sheet", named));
        Map<String, String> targets = new HashMap<>();
        Consumer<XMLStreamReader> related =
                one -> targets.put(given(one, null, "Id"), given(one, null, "Target"));
        read(zip, "xl/_rels/workbook.xml.rels", Map.of("Relationship", related));
        var target = targets.getOrDefault(ids.isEmpty() ? "" : ids.getFirst(), "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /// What is not found has not been looked through, and nothing is believed of it.
    private static void read(ZipFile zip, String part, Map<String, Consumer<XMLStreamReader>> told)
            throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("no such part: " + part);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            var xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    told.getOrDefault(xml.getLocalName(), _ -> {}).accept(xml);
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
