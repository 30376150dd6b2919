package vn.chungtay.reporting.rollup;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Unit;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Asked;
import vn.chungtay.web.RequestRefused;

/// Which totals a program or a page asks for, as it is written in an address.
///
/// @param form code of a form
/// @param period code of a period
/// @param stage `estimate` or `final`; the final figures where their round has opened, otherwise
///   the estimate
/// @param unit code of a unit; where neither `unit` nor `area` is given, what the viewer works for
/// @param area code of an area
/// @param by one of PROVINCE, DISTRICT, GRASSROOTS, BRANCH, ORGANISATION
/// @param structure `then`, the tree of the period's last day, or `today`
/// @param element codes of elements or rates, one or several; all of the form when not given
public record TotalQuestion(
        @Nullable String form,
        @Nullable String period,
        @Nullable String stage,
        @Nullable String unit,
        @Nullable String area,
        @Nullable String by,
        @Nullable String organisation,
        @Nullable String structure,
        @Nullable List<String> element) {

    /// Up to so many elements are read one by one; more come quicker all at once.
    private static final int FEW = 12;

    private static final Set<String> STRUCTURES = Set.of("then", "today");

    public TotalQuestion {
        form = Asked.text(form);
        period = Asked.text(period);
        stage = Asked.text(stage);
        unit = Asked.text(unit);
        area = Asked.text(area);
        by = Asked.text(by);
        organisation = Asked.text(organisation);
        structure = Objects.requireNonNullElse(Asked.text(structure), "then");
        element = element == null ? List.of() : List.copyOf(element);
    }

    /// The one total of a place in a round.
    TotalQuestion(Round round, Where where, @Nullable Organisation organisation) {
        this(
                round.form().code(),
                round.period().code(),
                Round.word(round.stage()),
                where.unit(),
                where.area(),
                null,
                organisation == null ? null : organisation.name(),
                null,
                null);
    }

    /// What a unit comes to in a round.
    public static TotalQuestion of(Round round, Unit unit) {
        return new TotalQuestion(round, new Where(unit.code(), null), null);
    }

    boolean isConverted() {
        if (structure != null && !STRUCTURES.contains(structure)) {
            throw refused("rollup.refusal.structure", String.valueOf(structure));
        }
        return "today".equals(structure);
    }

    boolean asksOfTwoPlaces() {
        return unit != null && area != null;
    }

    /// Those that are asked for; none for all.
    List<String> elements() {
        return element == null ? List.of() : element;
    }

    /// The address of the same question elsewhere.
    public UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "form", form);
        Asked.add(address, "period", period);
        Asked.add(address, "stage", stage);
        Asked.add(address, "unit", unit);
        Asked.add(address, "area", area);
        Asked.add(address, "by", by);
        Asked.add(address, "organisation", organisation);
        Asked.add(address, "structure", isConverted() ? structure : null);
        elements().forEach(one -> address.queryParam("element", one));
        return address;
    }

    /// The same of one element, of a part where there is one.
    TotalQuestion of(String one, @Nullable Part part, boolean ofUnit) {
        if (part == null || By.ORGANISATION.name().equals(by)) {
            var whose = part == null ? organisation : part.code();
            return new TotalQuestion(
                    form, period, stage, unit, area, null, whose, structure, List.of(one));
        }
        return new TotalQuestion(
                form,
                period,
                stage,
                ofUnit ? part.code() : null,
                ofUnit ? null : part.code(),
                null,
                organisation,
                structure,
                List.of(one));
    }

    /// The same of one element.
    TotalQuestion of(String one) {
        return new TotalQuestion(
                form, period, stage, unit, area, by, organisation, structure, List.of(one));
    }

    /// The same of all elements.
    TotalQuestion above() {
        return new TotalQuestion(
                form, period, stage, unit, area, by, organisation, structure, List.of());
    }

    /// The same of the whole place.
    TotalQuestion undivided() {
        return new TotalQuestion(
                form, period, stage, unit, area, null, organisation, structure, element);
    }

    /// The same of another period, as it is told by now.
    TotalQuestion in(Period other) {
        return new TotalQuestion(
                form, other.code(), null, unit, area, by, organisation, structure, element);
    }

    TotalQuestion by(By other) {
        return new TotalQuestion(
                form, period, stage, unit, area, other.name(), organisation, structure, element);
    }

    /// The same of the units of one organisation.
    TotalQuestion whose(Organisation one) {
        return new TotalQuestion(
                form, period, stage, unit, area, by, one.name(), structure, element);
    }

    @Nullable By division() {
        return Asked.oneOf(By.values(), by, "rollup.refusal.by");
    }

    @Nullable Organisation one() {
        return Asked.oneOf(Organisation.values(), organisation, "unit.refusal.organisation");
    }

    /// Whether an element or a rate is asked for.
    boolean asks(String code) {
        return elements().isEmpty() || elements().contains(code);
    }

    /// The places of the form that have to be added up for it; none for all of them.
    List<Integer> places(Form form) {
        if (elements().isEmpty() || elements().size() > FEW) {
            return List.of();
        }
        return elements().stream()
                .flatMap(code -> form.cell(code).isPresent() ? Stream.of(code) : sides(form, code))
                .flatMap(code -> form.cell(code).stream())
                .map(Cell::place)
                .distinct()
                .toList();
    }

    private static Stream<String> sides(Form form, String rate) {
        return form.leaf(rate).map(Leaf::share).stream()
                .flatMap(share -> Stream.of(share.numerator(), share.denominator()));
    }

    static RequestRefused refused(String key, Object... arguments) {
        return new RequestRefused(new Refusal(key, List.of(arguments)));
    }
}
