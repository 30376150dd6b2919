package vn.chungtay.reporting.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Asked;

/// What a person asked of the list of findings; blank asks nothing.
record FindingFilter(
        @Nullable String form,
        @Nullable String period,
        @Nullable String kind,
        @Nullable String q,
        @Nullable String sort) {

    static final FindingFilter NONE = new FindingFilter(null, null, null, null, null);

    FindingFilter {
        form = Asked.text(form);
        period = Asked.text(period);
        kind = Asked.text(kind);
        q = Asked.text(q);
        sort = Asked.text(sort);
    }

    List<Finding> of(List<Finding> findings, Function<Finding, String> sentence) {
        return findings.stream()
                .filter(f -> f.concerns(form))
                .filter(f -> period == null || f.period().equals(period))
                .filter(f -> kind == null || f.rule().kind().name().equals(kind))
                .filter(f -> q == null || SearchText.says(sentence.apply(f), q))
                .sorted(order().comparator())
                .toList();
    }

    /// The order asked for, or that of the rules.
    FindingOrder order() {
        return sort == null ? FindingOrder.RULE : FindingOrder.valueOf(sort);
    }

    /// Why nothing can answer: it asks for a form, a period, a kind or an order there is not.
    Optional<Refusal> refusal(List<Form> forms) {
        Stream<String> codes = forms.stream().map(Form::code);
        Stream<String> periods = forms.stream().flatMap(f -> f.periods().stream());
        Stream<String> kinds = Arrays.stream(Rule.Kind.values()).map(Enum::name);
        Stream<String> orders = Arrays.stream(FindingOrder.values()).map(Enum::name);
        return Stream.of(
                        unknown("finding.filter.refusal.form", form, codes),
                        unknown("finding.filter.refusal.period", period, periods),
                        unknown("finding.filter.refusal.kind", kind, kinds),
                        unknown("finding.filter.refusal.sort", sort, orders))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> unknown(
            String key, @Nullable String asked, Stream<String> known) {
        List<String> choices = known.distinct().toList();
        return asked == null || choices.contains(asked)
                ? Optional.empty()
                : Optional.of(new Refusal(key, List.of(asked, String.join(", ", choices))));
    }

    boolean isEmpty() {
        return form == null && period == null && kind == null && q == null;
    }

    String formOrAll() {
        return form == null ? "" : form;
    }

    String periodOrAll() {
        return period == null ? "" : period;
    }

    String kindOrAll() {
        return kind == null ? "" : kind;
    }

    String wordsOrNone() {
        return q == null ? "" : q;
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "form", form);
        Asked.add(address, "period", period);
        Asked.add(address, "kind", kind);
        Asked.add(address, "q", q);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
