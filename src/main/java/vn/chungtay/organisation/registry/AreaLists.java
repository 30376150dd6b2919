package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.reorganisation.Subject;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds the areas for the list, page by page.
@Component
class AreaLists {
    private final Areas areas;
    private final FormerNames former;

    AreaLists(Areas areas, FormerNames former) {
        this.areas = areas;
        this.former = former;
    }

    Listed<Area> of(AreaQuestion question, LocalDate day, int page) {
        var filter = question.filter();
        var count = areas.count(filter, day);
        var within = Listed.within(page, count);
        var shown = areas.list(filter, day, question.order(), Listed.window(within));
        var codes =
                shown.stream()
                        .map(Area::parent)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return new Listed<>(count, within, shown, areas.names(codes, day));
    }

    List<Area> all(AreaQuestion question, LocalDate day) {
        return areas.list(question.filter(), day, question.order(), Window.ALL);
    }

    /// What bears the name that was asked for, on other days.
    List<FormerNames.Former> former(AreaQuestion question, LocalDate day) {
        return former.find(Subject.AREA, question.q(), day);
    }

    boolean isEmpty() {
        return areas.isEmpty();
    }
}
