package vn.chungtay.reporting.review;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.finding.FindingQuestion;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.reporting.rollup.TotalRows;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// Finds the rounds a question about findings is held against: those of one period, one of each
/// form, since rules compare forms with each other.
@Component
class RoundsAsked {
    private final Programmes programmes;
    private final Forms forms;
    private final Rounds rounds;
    private final TotalRows rows;

    RoundsAsked(Programmes programmes, Forms forms, Rounds rounds, TotalRows rows) {
        this.programmes = programmes;
        this.forms = forms;
        this.rounds = rounds;
        this.rows = rows;
    }

    /// At least one; that of the form which is asked for is among them.
    List<Round> of(FindingQuestion asked) {
        var programme = programmes.currentCode().orElse(null);
        if (programme == null || asked.period() == null) {
            throw refused("review.refusal.period-missing");
        }
        var all = forms.of(programme);
        var codes = all.stream().map(Form::code).toList();
        if (asked.form() != null && !codes.contains(asked.form())) {
            throw refused("finding.filter.refusal.form", asked.form(), String.join(", ", codes));
        }
        Round.checkStage(asked.stage());
        return found(programme, asked, all);
    }

    /// Every round of the current programme that has opened, the one that closes last first.
    List<Round> opened() {
        return programmes.currentCode().stream()
                .flatMap(programme -> rounds.of(programme).stream())
                .filter(round -> round.on(rounds.today()) != Round.State.UPCOMING)
                .toList();
    }

    private List<Round> found(String programme, FindingQuestion asked, List<Form> all) {
        var code = Objects.requireNonNull(asked.period());
        var found =
                switch (Period.fromCode(code)) {
                    case Outcome.Accepted<Period>(var period) ->
                            ofPeriod(programme, period, asked.stage(), all).toList();
                    case Outcome.Refused<Period> _ -> List.<Round>of();
                };
        if (found.isEmpty() || !isAmong(found, asked.form())) {
            throw nothing(code, asked.form());
        }
        return found;
    }

    private Stream<Round> ofPeriod(
            String programme, Period period, @Nullable String stage, List<Form> all) {
        return all.stream()
                .map(form -> rounds.ofPeriod(programme, form.code(), period))
                .flatMap(of -> rows.latest(of, stage).stream());
    }

    private static boolean isAmong(List<Round> found, @Nullable String form) {
        return form == null || found.stream().anyMatch(round -> round.form().code().equals(form));
    }

    /// Says what there is instead, as far as it has opened.
    private RequestRefused nothing(String period, @Nullable String form) {
        var opened = opened().stream().filter(round -> isAmong(List.of(round), form)).toList();
        return form == null
                ? refused("review.refusal.period", period, told(opened, r -> r.period().code()))
                : refused("review.refusal.round", form, period, told(opened, RoundsAsked::dated));
    }

    private static String told(List<Round> opened, Function<Round, String> word) {
        return opened.stream().map(word).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static String dated(Round round) {
        return round.period().code() + " (" + Round.word(round.stage()) + ")";
    }

    private static RequestRefused refused(String key, Object... arguments) {
        return new RequestRefused(new Refusal(key, List.of(arguments)));
    }
}
