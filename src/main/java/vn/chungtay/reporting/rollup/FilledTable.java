package vn.chungtay.reporting.rollup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;
import vn.chungtay.shared.Rate;
import vn.chungtay.web.Texts;

/// The table of a form filled with the live totals of a place, row by row as its annex prints it.
///
/// @param code of the place
/// @param place as it is called on the day of the asked period
/// @param organisations those that have a row
/// @param several whether the place has more than one organisation, and so a row of totals
/// @param structure which tree the units are told along, `then` or `today`; null where that makes
///   no difference
/// @param asked the period that was asked for
/// @param periods those that stand side by side, the earliest first; the asked one is among them
public record FilledTable(
        String code,
        String place,
        List<Organisation> organisations,
        boolean several,
        @Nullable String structure,
        InPeriod asked,
        List<InPeriod> periods) {

    public Form form() {
        return asked.form();
    }

    /// What stands there for a period; empty where nothing was collected of it.
    public Optional<InPeriod> in(Period period) {
        return periods.stream().filter(one -> one.period().equals(period)).findFirst();
    }

    /// What a period comes to.
    public static final class InPeriod {
        private final Span span;
        private final Total whole;
        private final Map<Organisation, Total> parts;
        private final Reporters.@Nullable Share reporters;

        InPeriod(
                Span span,
                Total whole,
                Map<Organisation, Total> parts,
                Reporters.@Nullable Share reporters) {
            this.span = span;
            this.whole = whole;
            this.parts = parts;
            this.reporters = reporters;
        }

        /// Those with units at the place, in the order in which they are read.
        Set<Organisation> organisations() {
            return parts.keySet();
        }

        public Period period() {
            return span.period();
        }

        public Stage stage() {
            return span.stage();
        }

        Form form() {
            return span.form();
        }

        /// Whether it was collected itself.
        public boolean isOneRound() {
            return span.isOneRound();
        }

        /// The period, and what it is put together from where it was not collected itself.
        public String name(Texts texts) {
            return span.isOneRound()
                    ? texts.text(
                            "rollup.span.part",
                            period().label(),
                            texts.text("round.stage." + stage()))
                    : texts.text("rollup.sheet.span", period().label(), span.parts(texts));
        }

        /// How many units have reported; empty where several reports of each are asked for.
        public Optional<String> reported(Texts texts) {
            return Optional.ofNullable(reporters)
                    .map(share ->
                            texts.text(
                                    "rollup.sheet.reported",
                                    period().label(),
                                    texts.number(share.reported()),
                                    texts.number(share.asked())));
        }

        /// @param organisation null for the whole
        public Quantity value(@Nullable Organisation organisation, Leaf leaf) {
            return total(organisation)
                    .flatMap(total -> form().cell(leaf.code()).map(total::value))
                    .orElse(Quantity.NOT_REPORTED);
        }

        /// @param organisation null for the whole
        public Optional<Rate> rate(@Nullable Organisation organisation, Share share) {
            return total(organisation).flatMap(total -> total.rate(share));
        }

        private Optional<Total> total(@Nullable Organisation organisation) {
            return Optional.ofNullable(organisation == null ? whole : parts.get(organisation));
        }
    }
}
