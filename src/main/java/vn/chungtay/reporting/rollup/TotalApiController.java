package vn.chungtay.reporting.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.reporting.rollup.Answers.Answer;
import vn.chungtay.shared.Quantity;
import vn.chungtay.shared.Rate;

/// `GET /api/v1/totals`: live totals of a form for a period, of a unit or an area, whole or
/// divided.
@RestController
class TotalApiController {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Answers answers;

    TotalApiController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/v1/totals")
    @Requires(Permission.READ_FIGURES)
    Items index(@ParameterObject TotalQuestion question, Viewer viewer) {
        var answer = answers.of(question, viewer);
        var items = new ArrayList<Item>();
        for (var told : answer.told()) {
            answer.span().form().cells().stream()
                    .filter(cell -> question.asks(cell.element()))
                    .filter(cell -> told.total().unitsExpected(cell) > 0)
                    .forEach(cell -> items.add(Item.of(answer, told, cell)));
            answer.span().form().leaves().stream()
                    .filter(leaf -> leaf.isRate() && question.asks(leaf.code()))
                    .forEach(leaf -> items.add(Item.of(answer, told, leaf)));
        }
        return new Items(items, null);
    }

    /// All of them at once.
    record Items(List<Item> items, @Nullable String next) {}

    /// @param value a number; `null` while nothing was reported, `n/a` where none applies; of a
    ///   rate the per cent, unrounded
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String unit,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String area,
            @Nullable Organisation organisation,
            String period,
            String stage,
            String element,
            @Nullable Object value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Long unitsReported,
            @Nullable Long unitsExpected) {

        static Item of(Answer answer, Answer.Told told, Cell cell) {
            return item(
                    answer,
                    told,
                    cell.element(),
                    new Figure(
                            value(told.total().value(cell)),
                            null,
                            told.total().unitsReported(cell),
                            told.total().unitsExpected(cell)));
        }

        static Item of(Answer answer, Answer.Told told, Leaf leaf) {
            Share share = answer.span().form().shareIn(leaf.code());
            var rate = told.total().rate(share).orElse(null);
            var figure = new Figure(rate == null ? null : percent(rate), rate, null, null);
            return item(answer, told, leaf.code(), figure);
        }

        private static Item item(Answer answer, Answer.Told told, String element, Figure figure) {
            var part = told.part();
            var ofUnit = answer.place().isUnit();
            var code = answer.put().code(part);
            return new Item(
                    ofUnit ? code : null,
                    ofUnit ? null : code,
                    answer.put().whose(part),
                    answer.span().period().code(),
                    answer.span().stage().name(),
                    element,
                    figure.value(),
                    figure.rate() == null ? null : figure.rate().numerator(),
                    figure.rate() == null ? null : figure.rate().denominator(),
                    figure.reported(),
                    figure.expected());
        }

        private static @Nullable Object value(Quantity quantity) {
            return switch (quantity) {
                case Quantity.Known(long amount) -> amount;
                case Quantity.NotApplicable _ -> quantity.code();
                case Quantity.NotReported _ -> null;
            };
        }
    }

    /// Unrounded, to sixteen digits.
    static BigDecimal percent(Rate rate) {
        return BigDecimal.valueOf(rate.numerator())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(rate.denominator()), MathContext.DECIMAL64);
    }

    private record Figure(
            @Nullable Object value,
            @Nullable Rate rate,
            @Nullable Long reported,
            @Nullable Long expected) {}
}
