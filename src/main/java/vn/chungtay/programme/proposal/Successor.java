package vn.chungtay.programme.proposal;

import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.chungtay.documents.YamlEdit;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Period;

/// A programme after the model of another: the same targets, tasks and forms in a new term. Every
/// time moves by as many years as the term begins later, and into the term where it would lie
/// outside. What the annex of the model printed stays with the model.
///
/// @param firstYear the first of the term, as `lastYear` is its last
record Successor(String code, String title, SignedBy document, int firstYear, int lastYear) {
    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");
    private static final Pattern YEARS = Pattern.compile("([1-9][0-9]{3})([ –-]+)([1-9][0-9]{3})");
    private static final int YEARS_OF_A_TERM = 5;

    FolderFiles of(FolderFiles model) {
        var outline = model.text(FolderFiles.OUTLINE);
        int began = year(YamlEdit.value(outline, "/starts").orElseThrow());
        UnaryOperator<String> move = time -> moved(time, firstYear - began);
        var files = new TreeMap<String, String>();
        model.texts()
                .forEach((path, text) -> {
                    if (!path.startsWith("annex")) {
                        files.put(path, rewritten(path, text, move));
                    }
                });
        return new FolderFiles(files);
    }

    private String rewritten(String path, String text, UnaryOperator<String> move) {
        return switch (path) {
            case FolderFiles.OUTLINE -> outline(YamlEdit.change(text, "/rollout/\\d+/when", move));
            case "targets.yaml" -> YamlEdit.change(text, "/targets/\\d+/due/by", move);
            case "tasks.yaml" ->
                    YamlEdit.change(text, "/tasks/\\d+/occurrences/\\d+/(starts|finishes)", move);
            default ->
                    path.startsWith("forms/")
                            ? YamlEdit.change(text, "/collected/(from|until|periods/\\d+)", move)
                            : text;
        };
    }

    private String outline(String text) {
        var edited = YamlEdit.change(text, "/code", _ -> code);
        edited = YamlEdit.change(edited, "/title", _ -> title);
        edited = YamlEdit.change(edited, "/document/number", _ -> document.number().toString());
        edited = YamlEdit.change(edited, "/document/date", _ -> DateText.print(document.date()));
        edited = YamlEdit.change(edited, "/starts", _ -> quarter(firstYear, 1));
        return YamlEdit.change(edited, "/ends", _ -> quarter(lastYear, 4));
    }

    /// A term of office stays one: it moves by whole terms, and none is cut.
    private String moved(String time, int by) {
        var term = YEARS.matcher(time);
        if (term.find()) {
            int terms = Math.floorDiv(by + YEARS_OF_A_TERM / 2, YEARS_OF_A_TERM) * YEARS_OF_A_TERM;
            return term.replaceFirst(
                    year(term.group(1)) + terms + term.group(2) + (year(term.group(3)) + terms));
        }
        return YEAR.matcher(time)
                .replaceFirst(
                        year -> "" + Math.clamp(year(year.group()) + by, firstYear, lastYear));
    }

    private static String quarter(int year, int quarter) {
        return Period.fromCode(year + "-Q" + quarter).orElseThrow().label();
    }

    private static int year(String time) {
        var year = YEAR.matcher(time);
        if (!year.find()) {
            throw new IllegalArgumentException("No year in " + time);
        }
        return Integer.parseInt(year.group());
    }
}
