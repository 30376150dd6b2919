package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Window;

/// Finds the areas for the list, page by page.
@Component
class AreaLists {
    private final Areas areas;

    AreaLists(Areas areas) {
        this.areas = areas;
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

    boolean isEmpty() {
        return areas.isEmpty();
    }
}
