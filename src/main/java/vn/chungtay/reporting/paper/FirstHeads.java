package vn.chungtay.reporting.paper;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.paper.Letterhead.Form;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Units;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.web.Texts;

/// What the paper of a unit is headed with before anybody typed anything: what the registry of
/// units knows, and the usual words of its organisation.
@Component
class FirstHeads {
    private final Units units;
    private final Areas areas;
    private final Texts texts;

    FirstHeads(Units units, Areas areas, Texts texts) {
        this.units = units;
        this.areas = areas;
        this.texts = texts;
    }

    Head of(Desk desk) {
        var unit = desk.unit();
        var day = desk.round().treeOn();
        var above = unit.parent() == null ? null : units.find(unit.parent(), day).orElse(null);
        var organisation = unit.organisation();
        var recipients =
                Stream.of(above == null ? null : above.name(), texts.text("paper.filed"))
                        .filter(one -> one != null)
                        .toList();
        return new Head(
                Form.STATE,
                above == null ? null : above.name(),
                unit.name(),
                texts.text("paper.mark." + organisation),
                null,
                areas.find(unit.area(), day).map(this::place).orElse(unit.name()),
                null,
                texts.text("paper.authority." + organisation),
                texts.text("paper.position." + organisation),
                null,
                recipients);
    }

    /// Papers are dated with the name alone, as in `Tuyên Quang, ngày …`.
    private String place(Area area) {
        return List.of(texts.text("paper.place.kinds").split(",")).stream()
                .map(kind -> kind.strip() + " ")
                .filter(kind -> area.name().startsWith(kind))
                .findFirst()
                .map(kind -> area.name().substring(kind.length()))
                .orElse(area.name());
    }
}
