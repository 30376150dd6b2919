package vn.chungtay.programme.outline;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Problem;
import vn.chungtay.programme.Programme;
import vn.chungtay.programme.loading.Checks;
import vn.chungtay.shared.DocumentNumber;

/// `programme.yaml` turned into elements, every value read and every reference checked.
final class OutlineReading {
    private static final DocumentNumber SOME_NUMBER = DocumentNumber.read("01-NQ/TW").orElseThrow();

    private final OutlineFile file;
    private final Checks checks;
    private final Set<String> bodies;

    OutlineReading(Definition definition) {
        this.file = definition.as(OutlineFile.class);
        this.checks = new Checks(definition);
        this.bodies =
                file.bodies().stream().map(OutlineFile.BodyEntry::code).collect(Collectors.toSet());
        checkCodes();
        checkBodies();
    }

    String code() {
        return file.code();
    }

    Set<String> bodyCodes() {
        return bodies;
    }

    List<Body> bodies() {
        return file.bodies().stream().map(OutlineFile.BodyEntry::body).toList();
    }

    List<Objective> objectives() {
        return file.objectives();
    }

    List<FundingSource> funding() {
        return file.funding();
    }

    List<Duty> duties() {
        return file.duties().stream().map(OutlineFile.DutyEntry::duty).toList();
    }

    List<DutyItem> dutyItems() {
        return file.duties().stream().flatMap(duty -> duty.dutyItems().stream()).toList();
    }

    Programme programme() {
        var starts = checks.period("/starts", file.starts());
        var ends = checks.period("/ends", file.ends());
        checks.inOrder("/ends", starts, ends);
        return new Programme(
                file.code(),
                file.title(),
                file.area(),
                document(file.document()),
                starts,
                ends,
                file.reporting().reporting());
    }

    List<RolloutStep> rollout() {
        return IntStream.range(0, file.rollout().size())
                .mapToObj(i -> step("/rollout/" + i, file.rollout().get(i)))
                .toList();
    }

    List<ReportingRegime> regimes() {
        var regimes = file.reporting().regimes();
        return IntStream.range(0, regimes.size())
                .mapToObj(i -> regime("/reporting/regimes/" + i, regimes.get(i)))
                .toList();
    }

    /// Complete once everything above has been asked for.
    List<Problem> problems() {
        return checks.problems();
    }

    private Programme.Document document(OutlineFile.DocumentEntry entry) {
        return new Programme.Document(
                checks.read("/document/number", DocumentNumber.read(entry.number()), SOME_NUMBER),
                checks.date("/document/date", entry.date()),
                entry.issuer());
    }

    private RolloutStep step(String pointer, OutlineFile.StepEntry entry) {
        return new RolloutStep(
                entry.code(),
                entry.place(),
                entry.title(),
                entry.bodies(),
                checks.periodIfAny(pointer + "/when", entry.when()),
                entry.frequencies());
    }

    /// `15/6`: the day, then the month, of every year.
    private ReportingRegime regime(String pointer, OutlineFile.RegimeEntry entry) {
        var parts = entry.due().split("/");
        try {
            var due = MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
            return new ReportingRegime(entry.code(), entry.every(), due);
        } catch (DateTimeException _) {
            checks.refuse(pointer + "/due", "programme.refusal.day-of-year", entry.due());
            return new ReportingRegime(entry.code(), entry.every(), MonthDay.of(1, 1));
        }
    }

    private void checkCodes() {
        checks.codesOnce("/objectives", file.objectives(), Objective::code);
        checks.codesOnce("/bodies", file.bodies(), OutlineFile.BodyEntry::code);
        checks.codesOnce("/rollout", file.rollout(), OutlineFile.StepEntry::code);
        checks.codesOnce("/funding", file.funding(), FundingSource::code);
        checks.codesOnce("/duties", file.duties(), OutlineFile.DutyEntry::code);
        checks.codesOnce(
                "/reporting/regimes", file.reporting().regimes(), OutlineFile.RegimeEntry::code);
        var items = new HashMap<String, Integer>();
        for (int i = 0; i < file.duties().size(); i++) {
            checks.codesOnce(
                    items,
                    "/duties/" + i + "/items",
                    file.duties().get(i).items(),
                    OutlineFile.ItemEntry::code);
        }
    }

    private void checkBodies() {
        var declared = Optional.of(bodies);
        for (int i = 0; i < file.rollout().size(); i++) {
            checks.bodies("/rollout/" + i + "/bodies", file.rollout().get(i).bodies(), declared);
        }
        for (int i = 0; i < file.duties().size(); i++) {
            checks.body("/duties/" + i + "/body", file.duties().get(i).body(), declared);
        }
        checks.body("/reporting/to", file.reporting().to(), declared);
        checks.body("/reporting/through", file.reporting().through(), declared);
    }
}
