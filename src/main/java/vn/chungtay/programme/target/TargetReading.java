package vn.chungtay.programme.target;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Likeness;
import vn.chungtay.documents.Problem;
import vn.chungtay.programme.Due;
import vn.chungtay.programme.Measure;
import vn.chungtay.programme.Target;
import vn.chungtay.programme.Threshold;
import vn.chungtay.programme.loading.Checks;

/// `targets.yaml` turned into targets, every value read.
final class TargetReading {
    private final Definition definition;
    private final Checks checks;
    private final List<Target> targets;

    TargetReading(Definition definition) {
        this.definition = definition;
        this.checks = new Checks(definition);
        var entries = definition.as(TargetsFile.class).targets();
        checks.codesOnce("/targets", entries, TargetsFile.TargetEntry::code);
        this.targets =
                IntStream.range(0, entries.size())
                        .mapToObj(i -> target("/targets/" + i, entries.get(i)))
                        .toList();
    }

    List<Target> targets() {
        return targets;
    }

    List<Problem> problems() {
        return checks.problems();
    }

    /// The elements that the folder's forms do not define. A form the folder does not have (yet)
    /// says nothing about its elements.
    List<Problem> unknownAmong(Set<String> elements) {
        var forms = elements.stream().map(TargetReading::form).collect(Collectors.toSet());
        var late = new Checks(definition);
        for (int i = 0; i < targets.size(); i++) {
            for (var used : elementsOf("/targets/" + i, targets.get(i))) {
                if (forms.contains(form(used.element())) && !elements.contains(used.element())) {
                    refuse(late, used, elements);
                }
            }
        }
        return late.problems();
    }

    private record Used(String pointer, String element) {}

    private static void refuse(Checks late, Used used, Set<String> elements) {
        Likeness.nearest(used.element(), elements)
                .ifPresentOrElse(
                        meant ->
                                late.refuse(
                                        used.pointer(),
                                        "programme.refusal.element-meant",
                                        used.element(),
                                        meant),
                        () ->
                                late.refuse(
                                        used.pointer(),
                                        "programme.refusal.element",
                                        used.element()));
    }

    private static List<Used> elementsOf(String pointer, Target target) {
        var used = new ArrayList<Used>();
        var measure = target.measure();
        listed(pointer + "/measure/numerator", measure.numerator()).forEach(used::add);
        listed(pointer + "/measure/denominator", measure.denominator()).forEach(used::add);
        if (measure.condition() != null) {
            used.add(
                    new Used(
                            pointer + "/measure/condition/element", measure.condition().element()));
        }
        for (int i = 0; i < target.thresholds().size(); i++) {
            var sides = target.thresholds().get(i).of();
            if (sides != null) {
                var at = pointer + "/thresholds/" + i;
                listed(at + "/numerator", sides.numerator()).forEach(used::add);
                listed(at + "/denominator", sides.denominator()).forEach(used::add);
            }
        }
        var baseline = target.baseline();
        if (baseline != null) {
            listed(pointer + "/baseline/numerator", baseline.numerator()).forEach(used::add);
            listed(pointer + "/baseline/denominator", baseline.denominator()).forEach(used::add);
            if (baseline.rate() != null) {
                used.add(new Used(pointer + "/baseline/rate", baseline.rate()));
            }
        }
        return used;
    }

    private static Stream<Used> listed(String list, List<String> elements) {
        return IntStream.range(0, elements.size())
                .mapToObj(i -> new Used(list + "/" + i, elements.get(i)));
    }

    /// `b2` of `b2.grassroots.total`
    private static String form(String element) {
        return element.substring(0, element.indexOf('.'));
    }

    private Target target(String pointer, TargetsFile.TargetEntry entry) {
        var thresholds =
                entry.thresholds().stream().map(TargetsFile.ThresholdEntry::threshold).toList();
        checkThresholds(pointer + "/thresholds", thresholds);
        checkSides(pointer, entry);
        return new Target(
                entry.code(),
                entry.place(),
                entry.title(),
                entry.measure().measure(),
                thresholds,
                entry.exceptions() == null ? List.of() : entry.exceptions(),
                due(pointer + "/due", entry.due()),
                entry.baseline() == null ? null : entry.baseline().baseline());
    }

    /// An organisation, in a sector where they are told apart, has one threshold.
    private void checkThresholds(String list, List<Threshold> thresholds) {
        var seen = new HashSet<String>();
        for (int i = 0; i < thresholds.size(); i++) {
            var threshold = thresholds.get(i);
            for (var organisation : threshold.organisations()) {
                if (!seen.add(organisation + " " + threshold.sector())) {
                    checks.refuse(
                            list + "/" + i,
                            "programme.refusal.threshold-twice",
                            organisation.name());
                }
            }
        }
    }

    /// Only a sector has sides of its own, both of them, and not where units are counted.
    private void checkSides(String pointer, TargetsFile.TargetEntry entry) {
        for (int i = 0; i < entry.thresholds().size(); i++) {
            var threshold = entry.thresholds().get(i);
            var at = pointer + "/thresholds/" + i;
            if (threshold.numerator() == null && threshold.denominator() == null) {
                continue;
            }
            if (threshold.numerator() == null || threshold.denominator() == null) {
                checks.refuse(at, "programme.refusal.threshold-side");
            } else if (threshold.sector() == null) {
                checks.refuse(at, "programme.refusal.threshold-no-sector");
            } else if (entry.measure().kind() == Measure.Kind.SHARE_OF_UNITS) {
                checks.refuse(at, "programme.refusal.threshold-sides");
            }
        }
    }

    private Due due(String pointer, TargetsFile.DueEntry entry) {
        if (entry.by() != null) {
            return new Due.By(checks.period(pointer + "/by", entry.by()));
        }
        return entry.every() != null ? new Due.Every(entry.every()) : new Due.Standing();
    }
}
