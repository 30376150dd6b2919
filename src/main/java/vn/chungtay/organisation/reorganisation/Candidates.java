package vn.chungtay.organisation.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a person who writes a decision may choose from, as it stands on a day.
@Component
@Transactional(readOnly = true)
public class Candidates {
    private final Register register;

    Candidates(Register register) {
        this.register = register;
    }

    /// What a code means on a day.
    public Optional<Standing> find(Subject subject, String code, LocalDate day) {
        return register.find(subject, code, day);
    }

    /// Those that stand beside one, under the same parent and at the same level, itself left out.
    public List<Standing> beside(Standing one, LocalDate day) {
        return register.beside(one, day);
    }

    /// Those under which one may come: of a higher rank, and for a unit of its organisation.
    public List<Standing> above(Standing one, LocalDate day) {
        return register.higher(one, day);
    }

    /// What lies directly below one, and for an area the units in it.
    public List<Standing> inside(Standing one, LocalDate day) {
        return register.inside(one, day);
    }

    /// Where a unit is.
    public Optional<Standing> areaOf(Standing unit, LocalDate day) {
        return unit.area() == null
                ? Optional.empty()
                : register.find(Subject.AREA, unit.area(), day);
    }
}
