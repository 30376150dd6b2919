package vn.chungtay.reporting.target.shortfall;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.reporting.rollup.By;
import vn.chungtay.reporting.rollup.Measures.MeasureQuestion;
import vn.chungtay.reporting.target.TargetQuestion;
import vn.chungtay.reporting.target.Whose;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// Which units of a target are asked for, as it is written in an address.
///
/// @param target its code
/// @param period code of a period; the latest where none is given
/// @param organisation whose units, as [Whose#code()] writes it
/// @param by the level of the units: PROVINCE, DISTRICT, GRASSROOTS, BRANCH
/// @param state which of them; those that fail where none is given
/// @param q part of a unit's name
public record ShortfallQuestion(
        String target,
        @Nullable String period,
        @Nullable String stage,
        @Nullable String unit,
        @Nullable String area,
        @Nullable String organisation,
        @Nullable String by,
        @Nullable String state,
        @Nullable String q,
        @Nullable String sort) {
    private static final By[] LEVELS = {By.PROVINCE, By.DISTRICT, By.GRASSROOTS, By.BRANCH};

    /// Which units are shown.
    public enum Shown {
        NOT_MET,
        NOT_COMPUTABLE,
        MET,
        ALL
    }

    public ShortfallQuestion {
        period = Asked.text(period);
        stage = Asked.text(stage);
        unit = Asked.text(unit);
        area = Asked.text(area);
        organisation = Asked.text(organisation);
        by = Asked.text(by);
        state = Asked.text(state);
        q = Asked.text(q);
        sort = Asked.text(sort);
    }

    /// Of every unit of an organisation in a place, at the level that suits it.
    public static ShortfallQuestion of(
            String target, String period, TargetQuestion where, Whose whose) {
        return new ShortfallQuestion(
                target,
                period,
                where.stage(),
                where.unit(),
                where.area(),
                whose.code(),
                null,
                null,
                null,
                null);
    }

    MeasureQuestion in(String code) {
        return where().of(code);
    }

    TargetQuestion where() {
        return new TargetQuestion(stage, unit, area);
    }

    static By[] levels() {
        return LEVELS.clone();
    }

    @Nullable By level() {
        return Asked.oneOf(LEVELS, by, "rollup.refusal.by");
    }

    Shown shown() {
        var asked = Asked.oneOf(Shown.values(), state, "target.refusal.state");
        return asked == null ? Shown.NOT_MET : asked;
    }

    @Nullable Whose whose() {
        return Whose.read(organisation);
    }

    /// Those that lack most first when nothing was asked.
    Order<ShortfallColumn> order() {
        return sort == null
                ? new Order<>(ShortfallColumn.LACKING, true)
                : Asked.order(ShortfallColumn.values(), sort);
    }

    Head head(ShortfallColumn column) {
        var towards =
                new ShortfallQuestion(
                        target,
                        period,
                        stage,
                        unit,
                        area,
                        organisation,
                        by,
                        state,
                        q,
                        Asked.towards(column, order()));
        return Head.of(column, order(), towards.address(""));
    }

    /// @param file what the path ends with: nothing, or `.csv`
    String address(String file) {
        var address =
                UriComponentsBuilder.fromPath(ShortfallController.PATH.replace("{target}", target))
                        .path(file);
        Asked.add(address, "period", period);
        Asked.add(address, "stage", stage);
        Asked.add(address, "unit", unit);
        Asked.add(address, "area", area);
        Asked.add(address, "organisation", organisation);
        Asked.add(address, "by", by);
        Asked.add(address, "state", state);
        Asked.add(address, "q", q);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
