package vn.chungtay.reporting.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.Unit;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.form.FormDefinition.Text;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.target.TargetQuestion;

/// Whose report goes on paper: a unit's, or that on all organisations of an area.
///
/// @param unit null for an area
/// @param area null for a unit
/// @param texts the narrative parts it has
record Subject(Round round, @Nullable Unit unit, @Nullable Area area, List<Text> texts) {
    static Subject of(Desk desk) {
        return new Subject(desk.round(), desk.unit(), null, desk.texts());
    }

    static Subject of(Round round, Area area) {
        var level = area.kind().level();
        return new Subject(round, null, area, round.form().textsOf(level));
    }

    String name() {
        return unit != null ? unit.name() : area != null ? area.name() : "";
    }

    /// The address of its page.
    String path() {
        return unit != null
                ? "/reports/" + round.path() + "/" + unit.code() + "/paper"
                : "/summaries/" + round.path() + "/" + (area == null ? "" : area.code());
    }

    String code() {
        return unit != null ? unit.code() : area != null ? area.code() : "";
    }

    /// What it is called as a file.
    ///
    /// @param ending without the dot
    String fileName(String ending) {
        return "bao-cao-" + round.path().replace('/', '-') + "-" + code() + "." + ending;
    }

    @Nullable Long unitId() {
        return unit == null ? null : unit.id().value();
    }

    @Nullable Long areaId() {
        return area == null ? null : area.id().value();
    }

    Scope scope() {
        return unit != null
                ? new Scope.OfUnit(unit.id().value())
                : new Scope.OfArea(area == null ? 0 : area.id().value());
    }

    TargetQuestion targets() {
        return new TargetQuestion(
                Round.word(round.stage()),
                unit == null ? null : unit.code(),
                area == null ? null : area.code());
    }
}
