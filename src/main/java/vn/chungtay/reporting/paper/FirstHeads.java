package vn.chungtay.reporting.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.paper.Letterhead.Form;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
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

    Head of(Subject subject) {
        if (subject.unit() != null) {
            return of(subject.unit(), subject.round().treeOn());
        }
        var area = Objects.requireNonNull(subject.area());
        return new Head(
                Form.PARTY,
                null,
                texts.text("paper.summary.issuer"),
                texts.text("paper.summary.letters"),
                null,
                place(area),
                null,
                null,
                texts.text("paper.summary.position"),
                null,
                List.of(texts.text("paper.filed")));
    }

    private Head of(Unit unit, LocalDate day) {
        var above = unit.parent() == null ? null : units.find(unit.parent(), day).orElse(null);
        var organisation = unit.organisation();
        var to = above == null ? Stream.<String>of() : Stream.of(above.name() + ",");
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
                Stream.concat(to, Stream.of(texts.text("paper.filed"))).toList());
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
