package vn.chungtay.reporting.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.reporting.form.FormDefinition.RateRow;
import vn.chungtay.reporting.form.FormDefinition.Row;
import vn.chungtay.reporting.form.FormDefinition.Text;
import vn.chungtay.reporting.form.FormDefinition.TotalRow;
import vn.chungtay.reporting.form.FormDefinition.Unprinted;
import vn.chungtay.shared.Period;

/// A form (biểu): its definition, and what follows from it, worked out once because every cell of a
/// page asks for it. Two forms are equal when they are defined alike.
public final class Form {

    private final FormDefinition definition;
    private final List<Leaf> leaves;
    private final Map<String, Leaf> byCode;
    private final Map<String, Share> shareOfTotal = new HashMap<>();
    private final List<String> elements;
    private final List<Cell> cells;
    private final Map<String, Cell> byElement;

    /// Every saved cell holds its form against the rules for two periods.
    private final Map<List<Period>, Form> aboutOthers = new ConcurrentHashMap<>();

    /// @throws IllegalStateException when a column has neither element nor rate, or no name
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Form(FormDefinition definition) {
        this.definition = definition;
        this.leaves = definition.columns().stream().flatMap(c -> c.leaves(null)).toList();
        this.byCode = leaves.stream().collect(Collectors.toMap(Leaf::code, l -> l, (a, _) -> a));
        this.elements = elements(leaves, definition.unprinted());
        definition.everyColumn().forEach(this::addShare);
        this.cells = IntStream.range(0, elements.size()).mapToObj(this::cell).toList();
        this.byElement = cells.stream().collect(Collectors.toMap(Cell::element, c -> c));
    }

    private Cell cell(int place) {
        String element = elements.get(place);
        Leaf leaf = byCode.get(element);
        List<Entered> ways =
                definition.entered().stream().filter(e -> e.elements().contains(element)).toList();
        if (leaf == null) {
            String name = definition.unprintedName(element);
            return new Cell(place, element, name, null, List.of(), ways);
        }
        List<Period> periods =
                leaves.stream()
                        .filter(l -> l.code().equals(element) && l.period() != null)
                        .map(Leaf::period)
                        .toList();
        return new Cell(place, element, leaf.name(), leaf.within(), periods, ways);
    }

    private static List<String> elements(List<Leaf> leaves, List<Unprinted> unprinted) {
        Stream<String> printed = leaves.stream().filter(l -> !l.isRate()).map(Leaf::code);
        return Stream.concat(printed, unprinted.stream().map(Unprinted::element))
                .distinct()
                .toList();
    }

    private void addShare(Column column) {
        RateRow row = definition.rate();
        if (row != null && column.element() != null && column.rateOf() != null) {
            Share share = new Share(column.element(), column.rateOf(), row.decimals());
            shareOfTotal.put(column.element(), share);
        }
    }

    @JsonValue
    public FormDefinition definition() {
        return definition;
    }

    public String code() {
        return definition.code();
    }

    public String number() {
        return definition.number();
    }

    public String label() {
        return definition.label();
    }

    public String title() {
        return definition.title();
    }

    public List<String> periods() {
        return definition.periods();
    }

    public List<Row> rows() {
        return definition.rows();
    }

    public @Nullable TotalRow total() {
        return definition.total();
    }

    public @Nullable RateRow rate() {
        return definition.rate();
    }

    /// The printed columns from left to right.
    public List<Leaf> leaves() {
        return leaves;
    }

    /// The first printed column with this code; where columns tell the period there are more.
    public Optional<Leaf> leaf(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// What a rate column divides.
    public Share shareIn(String rate) {
        return leaf(rate)
                .map(Leaf::share)
                .orElseThrow(() -> new IllegalArgumentException(code() + " has no rate " + rate));
    }

    /// Every column code in printed order, once.
    public List<String> codes() {
        return leaves.stream().map(Leaf::code).distinct().toList();
    }

    /// Codes of the counts, printed and unprinted; rates are not among them.
    public List<String> elements() {
        return elements;
    }

    /// A cell for each element, in their order.
    public List<Cell> cells() {
        return cells;
    }

    public Optional<Cell> cell(String element) {
        return Optional.ofNullable(byElement.get(element));
    }

    /// The cells that a unit of an organisation at a level is asked for in a period.
    public List<Cell> cellsOf(Organisation organisation, Level level, Period period) {
        return cells.stream().filter(c -> c.isAskedOf(organisation, level, period)).toList();
    }

    public List<Text> textsOf(Level level) {
        return definition.texts().stream().filter(t -> t.levels().contains(level)).toList();
    }

    /// Whether it asks for narrative parts at all.
    public boolean hasTexts() {
        return !definition.texts().isEmpty();
    }

    /// The same form about other periods, as if it printed them.
    public Form about(List<Period> periods) {
        return aboutOthers.computeIfAbsent(
                List.copyOf(periods),
                others -> new Form(definition.about(others.stream().map(Period::code).toList())));
    }

    /// When units report in it; empty for a form that only shows what was printed.
    public Optional<Schedule> schedule() {
        return Optional.ofNullable(definition.collected());
    }

    /// Whether each row names its period; otherwise each column does.
    public boolean periodsInRows() {
        return definition.periodHeading() != null;
    }

    /// What the printed rate row divides an element's total by.
    public Optional<Share> shareOfTotal(String element) {
        return Optional.ofNullable(shareOfTotal.get(element));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Form form && form.definition.equals(definition);
    }

    @Override
    public int hashCode() {
        return definition.hashCode();
    }

    @Override
    public String toString() {
        return code();
    }
}
