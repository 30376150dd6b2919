package vn.chungtay.reporting.submission;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The year as people who report live it: what is due when.
@Controller
class CalendarController {
    private final Calendars calendars;
    private final Texts texts;

    CalendarController(Calendars calendars, Texts texts) {
        this.calendars = calendars;
        this.texts = texts;
    }

    @GetMapping("/reports/calendar")
    @Requires(Permission.READ_FIGURES)
    String show(
            @RequestParam(required = false) @Nullable Integer year, Viewer viewer, Model model) {
        var calendar = calendars.of(year, viewer);
        var page =
                Page.in("reports", texts.text("calendar.title", String.valueOf(calendar.year())));
        model.addAttribute("page", page.under(texts.text("round.index.title"), "/reports"));
        model.addAttribute("calendar", calendar);
        return "reporting/submission/calendar";
    }
}
