package vn.chungtay.reporting.finding;

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
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.finding.ReportedFindings.Reported;
import vn.chungtay.reporting.finding.ReportedFindings.Source;

/// `GET /api/v1/findings`: the contradictions of the current programme's annex, and those among
/// live totals.
@RestController
class FindingApiController {

    private final FindingLists lists;
    private final ReportedFindings reported;

    FindingApiController(FindingLists lists, ReportedFindings reported) {
        this.lists = lists;
        this.reported = reported;
    }

    @GetMapping("/api/v1/findings")
    @Requires(Permission.READ_PUBLISHED)
    Items index(@ParameterObject FindingQuestion question, Viewer viewer) {
        if (!lists.prints(question)) {
            return new Items(reported.of(question, viewer).stream().map(Item::of).toList(), null);
        }
        FindingList list = lists.of(question.printed());
        return new Items(
                list.found().stream().map(f -> Item.of(f, list.words().sentence(f))).toList(),
                null);
    }

    /// All of them at once: there are dozens, never thousands.
    record Items(List<Item> items, @Nullable String next) {}

    /// @param organisation null for the row of totals or of rates
    /// @param printed a count, or a rate in percent as printed; of reports the total that is held
    ///   against others
    /// @param stage of the round; absent for what the annex prints, as is what follows
    /// @param unit whose totals they are; absent for those of an area
    /// @param figures the totals that take part, the held side first
    record Item(
            String rule,
            Rule.Kind kind,
            String form,
            String period,
            @Nullable Organisation organisation,
            List<String> elements,
            BigDecimal printed,
            BigDecimal computed,
            String text,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String stage,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String unit,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String area,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<Total> figures) {

        static Item of(Finding finding, String sentence) {
            return item(finding, sentence, null);
        }

        static Item of(Reported reported) {
            return item(reported.finding(), reported.told().sentence(), reported);
        }

        private static Item item(Finding finding, String sentence, @Nullable Reported reported) {
            return new Item(
                    finding.rule().code(),
                    finding.rule().kind(),
                    finding.form(),
                    finding.period(),
                    finding.line().organisation(),
                    finding.elements(),
                    finding.printed(),
                    finding.computed(),
                    sentence,
                    reported == null ? null : reported.stage(),
                    reported == null ? null : reported.unit(),
                    reported == null ? null : reported.area(),
                    reported == null ? null : reported.figures().stream().map(Total::of).toList());
        }
    }

    /// @param organisation null in the row of totals
    /// @param explained the address of the units and cells it is made of
    record Total(
            String form,
            @Nullable Organisation organisation,
            String element,
            BigDecimal value,
            long unitsReported,
            long unitsExpected,
            String explained) {

        static Total of(Source source) {
            Figure.Place place = source.figure().place();
            return new Total(
                    place.form(),
                    place.line().organisation(),
                    place.code(),
                    source.figure().amount(),
                    source.unitsReported(),
                    source.unitsExpected(),
                    "/api/v1" + source.explained());
        }
    }
}
