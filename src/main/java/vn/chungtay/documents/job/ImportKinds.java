package vn.chungtay.documents.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;
import vn.chungtay.web.Texts;

/// The kinds of lists that can be brought in, and what they and the values beside the file are
/// called on the screen. Names are fixed by the API, so the words for them stand here; a name
/// without words shows as it is.
@Component
class ImportKinds {
    private static final Map<String, String> TITLES =
            Map.of(
                    "areas", "import.kind.areas",
                    "units", "import.kind.units",
                    "bodies", "import.kind.bodies",
                    "reorganisation", "import.kind.reorganisation",
                    "values", "import.kind.values",
                    "table", "import.kind.table",
                    "commitments", "import.kind.commitments",
                    "members", "import.kind.members",
                    "officials", "import.kind.officials");
    private static final Map<String, String> LABELS =
            Map.of(
                    "decision",
                    "import.parameter.decision",
                    "date",
                    "import.parameter.date",
                    "effective",
                    "import.parameter.effective",
                    "stage",
                    "import.parameter.stage",
                    "period",
                    "import.parameter.period",
                    ImportKind.SOURCE,
                    "import.parameter.source",
                    ImportKind.PROGRAMME,
                    "import.parameter.programme");
    private static final Map<String, String> HINTS =
            Map.of(
                    "decision", "import.hint.decision",
                    "date", "import.hint.day",
                    "effective", "import.hint.day",
                    "stage", "import.hint.stage",
                    "period", "import.hint.period");
    private static final List<String> ORDER =
            List.of("areas", "units", "bodies", "reorganisation", "values", "table", "commitments");

    private final List<ImportKind> kinds;
    private final Texts texts;

    ImportKinds(List<ImportKind> kinds, Texts texts) {
        var sorted = new ArrayList<>(kinds);
        sorted.sort(Comparator.comparingInt(kind -> rank(kind.name())));
        this.kinds = List.copyOf(sorted);
        this.texts = texts;
    }

    private static int rank(String name) {
        return ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size();
    }

    /// Those that a viewer may bring in, by name.
    List<String> names(Viewer viewer) {
        return open(viewer).map(ImportKind::name).toList();
    }

    private Stream<ImportKind> open(Viewer viewer) {
        return kinds.stream().filter(kind -> kind.isOpenTo(viewer));
    }

    Optional<ImportKind> named(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// Refuses in words a kind there is not, and one that is not the viewer's to bring in; the
    /// first one if none is named.
    ImportKind wanted(String name, Viewer viewer) {
        List<Object> arguments = List.of(name, String.join(", ", names(viewer)));
        return open(viewer)
                .filter(kind -> name.isEmpty() || kind.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new RequestRefused(
                                HttpStatus.NOT_FOUND,
                                new Refusal("import.refusal.kind", arguments)));
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String title(String kind) {
        return word(TITLES, kind);
    }

    /// What a column is called; where a programme calls it so, with what it stands in.
    String label(ListColumn column) {
        return column.said() == null
                ? column.text(texts)
                : column.said().group() + ": " + column.text(texts);
    }

    String label(String parameter) {
        return word(LABELS, parameter);
    }

    @Nullable String hint(String parameter) {
        var key = HINTS.get(parameter);
        return key == null ? null : texts.text(key);
    }

    private String word(Map<String, String> keys, String name) {
        var key = keys.get(name);
        return key == null ? name : texts.text(key);
    }
}
