package vn.chungtay.exchange.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Kind;
import vn.chungtay.documents.extract.ExtractElement;
import vn.chungtay.web.Texts;

/// Says what every file and column means: for people, and as Table Schema for programs. All of it
/// is what the modules declare, so that it cannot say anything else than what is written.
@Component
class Dictionary {
    static final List<String> HEADER =
            List.of("file", "column", "element", "meaning", "type", "unit", "values", "source");

    private static final String ELEMENT = "element";

    private final Texts texts;

    Dictionary(Texts texts) {
        this.texts = texts;
    }

    /// A line for each column, and one for each code that a column `element` has.
    List<List<String>> lines(List<Part> parts) {
        return parts.stream().flatMap(this::lines).toList();
    }

    private Stream<List<String>> lines(Part part) {
        return part.columns().stream()
                .flatMap(column ->
                        Stream.concat(
                                Stream.of(line(part, column)),
                                column.name().equals(ELEMENT)
                                        ? part.elements().stream().map(one -> line(part, one))
                                        : Stream.empty()));
    }

    private List<String> line(Part part, ExtractColumn column) {
        return List.of(
                part.file(),
                column.name(),
                "",
                texts.text(column.label()),
                texts.text("table.kind." + column.kind()),
                said(column.unit()),
                values(column),
                part.title());
    }

    private List<String> line(Part part, ExtractElement element) {
        return List.of(
                part.file(),
                ELEMENT,
                element.code(),
                element.name(),
                texts.text("table.kind." + Kind.COUNT),
                said(element.unit()),
                String.join("; ", element.answers()),
                element.source());
    }

    private String said(@Nullable String key) {
        return key == null ? "" : texts.text(key);
    }

    /// The same as a Data Package (frictionless, version 1).
    Map<String, Object> dataPackage(List<Part> parts, String title, String created) {
        var all = new LinkedHashMap<String, Object>();
        all.put("profile", "tabular-data-package");
        all.put("name", "chung-tay");
        all.put("title", title);
        all.put("created", created);
        all.put("resources", parts.stream().map(this::resource).toList());
        return all;
    }

    private Map<String, Object> resource(Part part) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", part.name());
        resource.put("path", part.file());
        resource.put("title", part.title());
        resource.put("description", part.meaning());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put(
                "schema",
                Map.of(
                        "fields",
                        part.columns().stream().map(this::field).toList(),
                        "missingValues",
                        List.of("", "n/a")));
        return resource;
    }

    private Map<String, Object> field(ExtractColumn column) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", column.name());
        field.put("title", texts.text(column.label()));
        field.put("type", type(column.kind()));
        if (!column.words().isEmpty()) {
            var codes = column.words().stream().map(ExtractColumn.Word::code).toList();
            field.put("constraints", Map.of("enum", codes));
            field.put("description", values(column));
        }
        return field;
    }

    private String values(ExtractColumn column) {
        return column.words().stream()
                .map(one -> one.code() + " = " + texts.text(one.label()))
                .collect(Collectors.joining("; "));
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEXT -> "string";
            case COUNT -> "integer";
            case DECIMAL -> "number";
            case DAY -> "date";
            case ANSWER -> "boolean";
        };
    }
}
