package vn.chungtay.reporting.finding;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.organisation.Organisation;

/// `GET /api/v1/findings`: the contradictions of the current programme.
@RestController
class FindingApiController {

    private final FindingLists lists;

    FindingApiController(FindingLists lists) {
        this.lists = lists;
    }

    /// @param form a form's code; findings that speak of it on either side
    /// @param period a period's code
    @GetMapping("/api/v1/findings")
    @Requires(Permission.READ_PUBLISHED)
    Items index(
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String period) {
        FindingList list = lists.of(new FindingFilter(form, period, null, null, null));
        return new Items(
                list.found().stream().map(f -> Item.of(f, list.words().sentence(f))).toList(),
                null);
    }

    /// All of them at once: there are dozens, never thousands.
    record Items(List<Item> items, @Nullable String next) {}

    /// @param organisation null for the printed row of totals or of rates
    /// @param printed a count, or a rate in percent as printed
    record Item(
            String rule,
            Rule.Kind kind,
            String form,
            String period,
            @Nullable Organisation organisation,
            List<String> elements,
            BigDecimal printed,
            BigDecimal computed,
            String text) {

        static Item of(Finding finding, String sentence) {
            return new Item(
                    finding.rule().code(),
                    finding.rule().kind(),
                    finding.form(),
                    finding.period(),
                    finding.line().organisation(),
                    finding.elements(),
                    finding.printed(),
                    finding.computed(),
                    sentence);
        }
    }
}
