package vn.chungtay.documents.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.Refusal;

/// One part in XML of a DOCX or an XLSX, read once from its beginning to its end.
final class OfficePart {
    /// What holds words that are carried out: formulas of sheets, names of ranges, fields.
    private static final Set<String> CARRIED_OUT =
            Set.of("f", "definedName", "instrText", "formula", "formula1", "formula2");

    /// Another workbook, a program of the computer, something on the net.
    private static final Pattern FORMULA =
            Pattern.compile(
                    "(?i)\\[\\d+]|\\b(WEBSERVICE|RTD|CALL|REGISTER(\\.ID)?|IMAGE)\\s*\\("
                            + "|[A-Z0-9_.]+\\|['A-Z]");

    private static final Pattern FIELD =
            Pattern.compile("(?i)^\\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK)\\b.*");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /// Word notes in every paper which of one's own patterns it was made from.
    private static final Pattern OWN_PATTERN = Pattern.compile("(?i)(file:///)?[A-Z]:[/\\\\].*");

    private static final int LONGEST_TOLD = 80;

    private final ZipFile zip;
    private final ZipArchiveEntry entry;
    private final List<String> types = new ArrayList<>();
    private @Nullable String outside;

    private OfficePart(ZipFile zip, ZipArchiveEntry entry) {
        this.zip = zip;
        this.entry = entry;
    }

    static OfficePart of(ZipFile zip, ZipArchiveEntry entry)
            throws IOException, XMLStreamException {
        var part = new OfficePart(zip, entry);
        part.read();
        return part;
    }

    /// What the list of the parts says that they are.
    List<String> types() {
        return types;
    }

    Optional<Refusal> outside() {
        return Optional.ofNullable(outside)
                .map(what -> new Refusal("stored.refusal.outside", List.of(what)));
    }

    private void read() throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = zip.getInputStream(entry)) {
            var xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    take(xml);
                }
            }
        }
    }

    private void take(XMLStreamReader xml) throws XMLStreamException {
        var name = xml.getLocalName();
        if (name.equals("Relationship")) {
            takeRelation(xml);
        } else if (name.equals("Override") || name.equals("Default")) {
            types.add(Objects.toString(xml.getAttributeValue(null, "ContentType"), ""));
        } else if (name.equals("fldSimple")) {
            field(attribute(xml, "instr"));
        } else if (CARRIED_OUT.contains(name)) {
            takeText(xml, name);
        }
    }

    private void takeText(XMLStreamReader xml, String name) throws XMLStreamException {
        var text = text(xml);
        if (name.equals("instrText")) {
            field(text);
        } else if (FORMULA.matcher(QUOTED.matcher(text).replaceAll("")).find()) {
            reach(text);
        }
    }

    /// All up to the end of the element, whatever remarks and elements stand in it.
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return text.toString();
    }

    private void field(String text) {
        if (FIELD.matcher(text).matches()) {
            reach(text.strip());
        }
    }

    /// A link that a reader may follow fetches nothing by itself.
    private void takeRelation(XMLStreamReader xml) {
        var type = attribute(xml, "Type");
        var target = attribute(xml, "Target");
        var own = type.endsWith("/attachedTemplate") && OWN_PATTERN.matcher(target).matches();
        if (attribute(xml, "TargetMode").equals("External")
                && !type.endsWith("/hyperlink")
                && !own) {
            reach(target);
        }
    }

    private void reach(String where) {
        outside = where.length() > LONGEST_TOLD ? where.substring(0, LONGEST_TOLD) + "…" : where;
    }

    /// Whatever the namespace of its name.
    private static String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
