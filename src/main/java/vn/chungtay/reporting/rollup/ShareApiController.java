package vn.chungtay.reporting.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.rollup.Shares.Shared;

/// `GET /api/v1/totals/shares`: of how many units something holds, in a place or its parts.
@RestController
class ShareApiController {
    private final Shares shares;

    ShareApiController(Shares shares) {
        this.shares = shares;
    }

    @GetMapping("/api/v1/totals/shares")
    @Requires(Permission.READ_FIGURES)
    Items index(
            @ParameterObject TotalQuestion question,
            @ParameterObject ShareQuestion share,
            Viewer viewer) {
        var shared = shares.of(question, share, viewer);
        var level = share.unitsAt();
        return new Items(
                shared.told().stream()
                        .filter(told -> told.part() != null || shared.told().size() == 1)
                        .map(told -> Item.of(shared, level, told))
                        .toList(),
                null);
    }

    /// All of them at once.
    record Items(List<Item> items, @Nullable String next) {}

    /// @param atLeast what a unit has to have: a figure, or per cent of a rate
    /// @param numerator units for which it holds
    /// @param denominator units that are asked
    /// @param value the per cent, unrounded; `null` where there is no unit
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String unit,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String area,
            @Nullable Organisation organisation,
            String period,
            String stage,
            String element,
            String level,
            BigDecimal atLeast,
            @Nullable BigDecimal value,
            long numerator,
            long denominator,
            long unitsReported) {

        static Item of(Shared shared, By level, Shared.Told told) {
            var put = shared.put();
            var code = put.code(told.part());
            var count = told.count();
            return new Item(
                    put.place().isUnit() ? code : null,
                    put.place().isUnit() ? null : code,
                    put.whose(told.part()),
                    put.span().period().code(),
                    put.span().stage().name(),
                    shared.condition().element(),
                    level.name(),
                    shared.condition().atLeast(),
                    count.rate().map(TotalApiController::percent).orElse(null),
                    count.holding(),
                    count.units(),
                    count.reported());
        }
    }
}
