package vn.chungtay.reporting.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.Quantity;

/// `GET /api/v1/totals/explain`: the units and cells that a total is made of, the largest first.
@RestController
class ExplainApiController {
    private final Explanations explanations;

    ExplainApiController(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping("/api/v1/totals/explain")
    @Requires(Permission.READ_FIGURES)
    Explained index(
            @ParameterObject TotalQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        var explained = explanations.of(question, null, page, viewer);
        var cells = explained.cells();
        var next =
                (long) cells.page() * cells.shown().size() < cells.count()
                                && !cells.shown().isEmpty()
                        ? address(question, cells.page() + 1)
                        : null;
        return new Explained(
                explained.cell().element(),
                explained.total().value(explained.cell()).code(),
                explained.total().unitsReported(explained.cell()),
                explained.total().unitsExpected(explained.cell()),
                cells.shown().stream().map(Item::of).toList(),
                next);
    }

    private static String address(TotalQuestion question, int page) {
        return question.address("/api/v1/totals/explain")
                .queryParam("page", page)
                .encode()
                .toUriString();
    }

    /// @param value as in CSV: a number, `n/a` or nothing
    record Explained(
            String element,
            String value,
            long unitsReported,
            long unitsExpected,
            List<Item> items,
            @Nullable String next) {}

    /// @param value a number, or `n/a`
    /// @param at when it was entered, in universal time
    /// @param period of the round it was reported in
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            String unit,
            String name,
            Organisation organisation,
            Level level,
            Object value,
            @Nullable String person,
            @Nullable String source,
            @Nullable String at,
            String period,
            String stage) {

        static Item of(Contribution one) {
            Object value =
                    one.value() instanceof Quantity.Known(long amount)
                            ? amount
                            : one.value().code();
            return new Item(
                    one.unit(),
                    one.name(),
                    one.organisation(),
                    one.level(),
                    value,
                    one.person(),
                    one.source(),
                    one.at() == null ? null : one.at().toString(),
                    one.period().code(),
                    one.stage().name());
        }
    }
}
