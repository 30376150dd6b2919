package vn.chungtay.reporting.period;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.RequestRefused;
import vn.chungtay.web.Texts;

/// One form collected for one period, as an estimate or as final figures. All days are inclusive.
///
/// @param programme by code
/// @param form as it was defined when the round opened
/// @param opensOn the first day on which units may enter
/// @param dueOn the last day on which a report is on time; it may fall before the period ends
/// @param closesOn the last day on which a report comes at all
public record Round(
        RoundId id,
        String programme,
        Form form,
        Period period,
        Stage stage,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate closesOn) {

    /// Where a round stands on a day.
    public enum State {
        UPCOMING,
        OPEN,
        /// Due, and still taken.
        LATE,
        CLOSED
    }

    public State on(LocalDate day) {
        if (day.isBefore(opensOn)) {
            return State.UPCOMING;
        }
        if (!day.isAfter(dueOn)) {
            return State.OPEN;
        }
        return day.isAfter(closesOn) ? State.CLOSED : State.LATE;
    }

    /// The day whose tree the figures are totalled along: the period's last.
    public LocalDate treeOn() {
        return period.lastDay();
    }

    /// As in headings: `Biểu 1, Năm 2020, số chính thức`.
    public String name(Texts texts) {
        return texts.text(
                "round.name", form.label(), period.label(), texts.text("round.stage." + stage));
    }

    /// As in addresses: `B1/2020/final`.
    public String path() {
        return path(form.code(), period, stage);
    }

    public static String path(String form, Period period, Stage stage) {
        return form + "/" + period.code() + "/" + word(stage);
    }

    /// The stages to choose among; without one the latest that has opened.
    public static List<Choice> stages(Texts texts) {
        var latest = new Choice("", texts.text("finding.live.stage.latest"));
        var each =
                Arrays.stream(Stage.values())
                        .map(stage -> new Choice(word(stage), texts.text("round.stage." + stage)));
        return Stream.concat(Stream.of(latest), each).toList();
    }

    /// Refuses in words what no stage is called in addresses.
    public static void checkStage(@Nullable String asked) {
        var known = Arrays.stream(Stage.values()).map(Round::word).toList();
        if (asked != null && !known.contains(asked)) {
            throw new RequestRefused(
                    new Refusal("review.refusal.stage", List.of(asked, String.join(", ", known))));
        }
    }

    /// A stage as addresses name it.
    public static String word(Stage stage) {
        return switch (stage) {
            case ESTIMATE -> "estimate";
            case FINAL -> "final";
        };
    }
}
