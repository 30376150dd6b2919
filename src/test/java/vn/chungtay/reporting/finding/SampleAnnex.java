package vn.chungtay.reporting.finding;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.chungtay.documents.Definitions;
import vn.chungtay.reporting.annex.Annex;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.form.FolderReader;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.FormFiles;
import vn.chungtay.shared.NumberText;

/// The annex that ships with the project, as it is or with a figure printed otherwise.
record SampleAnnex(List<Form> forms, List<Rule> rules, List<Figure> figures) {

    static SampleAnnex asPrinted() {
        Path path = Path.of("programmes/de-an-02-2021");
        FolderReader folder = new FolderReader(path, new Definitions());
        List<Form> forms = FormFiles.read(folder);
        List<Figure> figures = Annex.read(folder, forms).figures();
        List<Rule> rules =
                folder.definition("rules.yaml", "rules").orElseThrow().as(RuleFile.class).rules();
        if (!folder.problems().isEmpty()) {
            throw new IllegalStateException("the sample is ill: " + folder.problems());
        }
        return new SampleAnnex(forms, rules, figures);
    }

    /// @param where form, period, line and code, parted by spaces
    SampleAnnex with(String where, String printed) {
        Place place = place(where);
        Figure figure = new Figure(place, printed, NumberText.readDecimal(printed).orElseThrow());
        Stream<Figure> others = figures.stream().filter(f -> !f.place().equals(place));
        return new SampleAnnex(forms, rules, Stream.concat(others, Stream.of(figure)).toList());
    }

    List<Finding> findings() {
        try {
            return RuleBook.of(rules, forms).examine(forms, new Figures(figures));
        } catch (Formula.Mistake mistake) {
            throw new IllegalStateException(mistake);
        }
    }

    /// Each finding as rule, form, period, line, printed and computed.
    List<String> told() {
        return findings().stream().map(SampleAnnex::tell).toList();
    }

    private static String tell(Finding finding) {
        return String.join(
                " ",
                finding.rule().code(),
                finding.form(),
                finding.period(),
                finding.line().code(),
                finding.elements().getFirst(),
                finding.printed().toPlainString(),
                finding.computed().toPlainString());
    }

    private static Place place(String where) {
        String[] words = where.split(" ");
        return new Place(words[0], words[1], Line.fromCode(words[2]).orElseThrow(), words[3]);
    }
}
