package vn.chungtay.organisation.reorganisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.organisation.BodyKind;

/// The party committees of areas that become one: those of the predecessors end, the successor has
/// one of its own. Where no predecessor had one, the successor has none either.
final class PartyCommittees {
    private final Snapshot before;
    private final Fate areas;

    PartyCommittees(Snapshot before, Fate areas) {
        this.before = before;
        this.areas = areas;
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        areas.groups()
                .forEach((code, lines) -> {
                    if (before.find(Subject.AREA, code).isEmpty()) {
                        lines.stream()
                                .flatMap(line ->
                                        committee(line.oldCode()).stream()
                                                .map(c -> Map.entry(line, c)))
                                .findFirst()
                                .ifPresent(e -> steps.add(founded(e.getKey(), e.getValue())));
                    }
                });
        areas.ended()
                .flatMap(area -> committee(area.code()).stream())
                .forEach(old -> steps.add(new Step.Dissolve(Subject.BODY, old.code())));
        return steps;
    }

    private Optional<Standing> committee(String area) {
        return before.find(Subject.AREA, area).stream()
                .flatMap(a -> before.bodiesIn(a).stream())
                .filter(body -> body.rank().equals(BodyKind.PARTY_COMMITTEE.name()))
                .findFirst();
    }

    private Step founded(MergerLine line, Standing like) {
        var old = before.find(Subject.AREA, line.oldCode()).orElseThrow();
        var code =
                like.code().contains(old.code())
                        ? like.code().replace(old.code(), line.newCode())
                        : "db." + line.newCode();
        var name = AreaName.replaced(like.name(), old.name(), line.name());
        return new Step.EstablishBody(code, name, BodyKind.PARTY_COMMITTEE, line.newCode());
    }
}
