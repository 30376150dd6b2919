package vn.chungtay.reporting.sample;

import java.util.HashMap;
import java.util.Map;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.form.CellType;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;

/// The six-monthly report: the targets' numerators and denominators along the course of each
/// organisation. Who said yes once goes on saying so while the course rises; what is counted anew
/// each year begins anew.
final class HalfYear {
    /// About which a branch head is, or is not, a party member, in every table alike.
    static final String HEAD = "head";

    private static final long NONE = -1;

    private final Sheets sheets;
    private final Course course;
    private final Map<UnitId, Long> members = new HashMap<>();

    /// @param members of the whole organisation at the end of 2020; 0 for the Front, whose boards
    ///   have a handful of people each
    HalfYear(Sheets sheets, Course course, long members) {
        this.sheets = sheets;
        this.course = course;
        if (members > 0) {
            var branches = sheets.asked("t2.base");
            var total = members * permille("members") / 1_000;
            var each = MemberTable.members(branches, total, period().lastDay().getYear());
            for (int i = 0; i < each.length; i++) {
                this.members.put(branches.get(i).id(), each[i]);
            }
        }
    }

    void fill() {
        for (var cell : sheets.round().form().cells()) {
            var element = cell.element();
            var measure = element.substring(0, element.indexOf('.'));
            for (var unit : sheets.asked(element)) {
                var figure =
                        cell.type() == CellType.CHOICE
                                ? choice(measure, unit)
                                : count(element, measure, unit);
                sheets.tell(
                        element,
                        unit,
                        figure == NONE ? Quantity.NOT_APPLICABLE : Quantity.of(figure));
            }
        }
    }

    private long choice(String measure, SampleUnit unit) {
        var about = measure.equals("t6d") ? HEAD : about(measure);
        return unit.chance(about).isAmong(permille(measure)) ? 1 : 0;
    }

    private long count(String element, String measure, SampleUnit unit) {
        return switch (element) {
            case "t6d.heads", "t9c.heads" -> unit.branches();
            case "t5a.households_out_of_poverty" -> successes(measure, unit, 3);
            case "t5b.models" -> successes(measure, unit, 2);
            case "t1b.enterprises",
                    "t2.base",
                    "t3.base",
                    "t8.officials",
                    "t9a.base",
                    "t9b.base",
                    "t12.base" ->
                    base(measure, unit);
            case "t12.state.base" -> ofState(unit);
            case "t12.non_state.base" -> ofOthers(unit);
            case "t12.state.good_or_better" -> part(ofState(unit), measure, unit);
            case "t12.non_state.good_or_better" -> part(ofOthers(unit), measure, unit);
            default -> part(base(measure, unit), measure, unit);
        };
    }

    private long base(String measure, SampleUnit unit) {
        return switch (measure) {
            case "t1b" -> enterprises(unit);
            case "t2" -> people(unit);
            case "t3" -> staff(unit);
            case "t8" ->
                    unit.ofWholeArea() || unit.level() == Level.DISTRICT ? leaders(unit) : NONE;
            case "t9a", "t9b" -> officials(unit);
            case "t12" -> unit.grassroots() == 0 ? NONE : unit.grassroots();
            default -> throw new IllegalStateException("Nobody knows the base of " + measure);
        };
    }

    /// Of ten unions of the grassroots seven are in offices, schools and clinics.
    private static long ofState(SampleUnit unit) {
        var all = unit.grassroots();
        return all == 0 ? NONE : all - all * 3 / 10;
    }

    private static long ofOthers(SampleUnit unit) {
        var all = unit.grassroots();
        return all == 0 ? NONE : all * 3 / 10;
    }

    private static long enterprises(SampleUnit unit) {
        return unit.isOfCommune() ? unit.takenOver() * unit.chance("t1b").between(0, 3) : NONE;
    }

    private long people(SampleUnit unit) {
        return members.getOrDefault(unit.id(), unit.chance("board").between(7, 11));
    }

    private static long staff(SampleUnit unit) {
        return switch (unit.level()) {
            case PROVINCE -> unit.chance("staff").between(20, 30);
            case DISTRICT -> unit.chance("staff").between(6, 9);
            default ->
                    unit.isOfCommune()
                            ? unit.takenOver() * unit.chance("staff").between(3, 5)
                            : unit.chance("staff").between(1, 2);
        };
    }

    private static long leaders(SampleUnit unit) {
        return switch (unit.level()) {
            case PROVINCE -> unit.chance("leaders").between(18, 26);
            case DISTRICT -> unit.chance("leaders").between(4, 6);
            default -> unit.takenOver() * unit.chance("leaders").between(1, 2);
        };
    }

    /// Nearly every commune has a full-time official of an organisation, with the Trade Union one.
    private long officials(SampleUnit unit) {
        var found = unit.isOfCommune() ? part(unit.takenOver(), "officials", unit) : 0;
        return found == 0 ? NONE : found;
    }

    /// What a unit got done in this half-year alone.
    private long successes(String measure, SampleUnit unit, long most) {
        if (!unit.isOfCommune()) {
            return NONE;
        }
        var chance = unit.chance(measure + " " + period().code());
        var many = unit.chance(measure + " many " + period().code());
        return chance.isAmong(permille(measure)) ? many.between(1, most * unit.takenOver()) : 0;
    }

    /// Units differ around the share of their organisation, and what is left of a person is one.
    private long part(long base, String measure, SampleUnit unit) {
        if (base == NONE) {
            return NONE;
        }
        var share = permille(measure);
        var spread = Math.min(share, 1_000 - share) / 2;
        var own = share + unit.chance(about(measure)).between(-spread, spread);
        return (base * own + unit.chance("rest " + about(measure)).between(0, 999)) / 1_000;
    }

    private String about(String measure) {
        return course.isYearly(measure, organisation())
                ? measure + " " + period().lastDay().getYear()
                : measure;
    }

    private long permille(String measure) {
        return course.permille(measure, organisation(), period());
    }

    private Organisation organisation() {
        return sheets.organisation();
    }

    private Period period() {
        return sheets.round().period();
    }
}
