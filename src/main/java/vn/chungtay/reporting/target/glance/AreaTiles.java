package vn.chungtay.reporting.target.glance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.reporting.rollup.AreaMeasures;
import vn.chungtay.reporting.rollup.AreaMeasures.InArea;
import vn.chungtay.reporting.rollup.By;
import vn.chungtay.reporting.rollup.Measures.Sides;
import vn.chungtay.reporting.rollup.UnitMeasures.UnitsAsked;
import vn.chungtay.reporting.target.Assessment;
import vn.chungtay.reporting.target.LiveTargets;
import vn.chungtay.reporting.target.TargetQuestion;
import vn.chungtay.reporting.target.Verdicts;
import vn.chungtay.web.Texts;

/// Draws a target commune by commune.
@Component
class AreaTiles {
    private final LiveTargets live;
    private final AreaMeasures measures;
    private final Verdicts verdicts;
    private final Texts texts;

    AreaTiles(LiveTargets live, AreaMeasures measures, Verdicts verdicts, Texts texts) {
        this.live = live;
        this.measures = measures;
        this.verdicts = verdicts;
        this.texts = texts;
    }

    /// None in a unit, in a single commune, and while the form of the target is not collected.
    Optional<TileMap> of(Assessment whole, TargetQuestion where, Viewer viewer) {
        var asked = new UnitsAsked(where.of(whole.period()), whole.organisation(), By.GRASSROOTS);
        var groups = new LinkedHashMap<String, List<TileMap.Tile>>();
        live.collected(whole.target(), asked.of())
                .map(form -> measures.of(form, whole.measure(), asked, viewer))
                .filter(areas -> areas.size() > 1)
                .orElse(List.of())
                .forEach(area ->
                        groups.computeIfAbsent(group(area), _ -> new ArrayList<>())
                                .add(tile(area, whole, where)));
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TileMap(
                                whole,
                                groups.entrySet().stream()
                                        .map(of -> new TileMap.Group(of.getKey(), of.getValue()))
                                        .toList()));
    }

    private String group(InArea area) {
        var above = area.above();
        return above == null ? kind(area.kind()) : above;
    }

    private TileMap.Tile tile(InArea area, Assessment whole, TargetQuestion where) {
        var there = new TargetQuestion(where.stage(), null, area.code());
        var kind = kind(area.kind()) + " ";
        var label =
                area.name().startsWith(kind) ? area.name().substring(kind.length()) : area.name();
        return new TileMap.Tile(
                area.name(), label, assessed(whole, area.sides()), there.units(whole));
    }

    private @Nullable Assessment assessed(Assessment whole, @Nullable Sides sides) {
        return sides == null
                ? null
                : new Assessment(
                        whole.target(),
                        whole.organisation(),
                        whole.period(),
                        whole.threshold(),
                        verdicts.of(whole.threshold(), sides),
                        List.of());
    }

    private String kind(AreaKind kind) {
        return texts.text("area.kind." + kind);
    }
}
