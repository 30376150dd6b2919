package vn.chungtay.exchange.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Kind;
import vn.chungtay.documents.extract.ExtractColumn.Word;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.web.Texts;

/// Puts the lines of a list into the form of a profile.
final class Rendering {
    private final Profile profile;
    private final List<ExtractColumn> columns;
    private final Texts texts;
    private final List<UnaryOperator<String>> writers = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    /// @param columns of the list, in the order of its lines
    Rendering(Profile profile, List<ExtractColumn> columns, Texts texts) {
        this.profile = profile;
        this.columns = columns;
        this.texts = texts;
        profile.columns().forEach(this::add);
    }

    private void add(ProfileColumn one) {
        var place = ExtractColumn.names(columns).indexOf(one.column());
        places.add(place);
        writers.add(place < 0 ? _ -> one.text() : writer(columns.get(place), one));
    }

    private UnaryOperator<String> writer(ExtractColumn column, ProfileColumn one) {
        if (column.kind() == Kind.DAY) {
            return profile.days()::write;
        }
        if (column.words().isEmpty()) {
            return value -> value;
        }
        var words = words(column, one);
        return value -> words.getOrDefault(value, value);
    }

    private Map<String, String> words(ExtractColumn column, ProfileColumn one) {
        return column.words().stream()
                .collect(
                        Collectors.toMap(
                                Word::code,
                                w -> one.words().getOrDefault(w.code(), texts.text(w.label()))));
    }

    List<String> header() {
        return profile.columns().stream().map(ProfileColumn::heading).toList();
    }

    /// The closed columns that the profile tells.
    Set<String> opened() {
        return columns.stream()
                .filter(column -> column.closed() && profile.tells(column.name()))
                .map(ExtractColumn::name)
                .collect(Collectors.toSet());
    }

    /// Whether a column of the file, counted from 0, tells what is kept closed.
    boolean isClosed(int column) {
        var place = places.get(column);
        return place >= 0 && columns.get(place).closed();
    }

    ExtractLines lines(ExtractLines ours) {
        return taker -> ours.each(line -> taker.accept(line(line)));
    }

    private List<String> line(List<String> ours) {
        var line = new ArrayList<String>();
        for (var column = 0; column < places.size(); column++) {
            var place = places.get(column);
            line.add(writers.get(column).apply(place < 0 ? "" : ours.get(place)));
        }
        return line;
    }
}
