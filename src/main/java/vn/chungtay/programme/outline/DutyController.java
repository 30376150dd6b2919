package vn.chungtay.programme.outline;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What each body has to do for the programme.
@Controller
class DutyController {
    private static final String ADDRESS = "/programme/duties";

    private final Programmes programmes;
    private final DutyShelf duties;
    private final DutyItemShelf items;
    private final BodyNames names;
    private final Texts texts;

    DutyController(
            Programmes programmes,
            DutyShelf duties,
            DutyItemShelf items,
            BodyNames names,
            Texts texts) {
        this.programmes = programmes;
        this.duties = duties;
        this.items = items;
        this.names = names;
        this.texts = texts;
    }

    /// A body with its duties.
    record Assignment(String body, String place, List<String> duties) {}

    @GetMapping(ADDRESS)
    @Requires(Permission.READ_PUBLISHED)
    String index(Model model) {
        var title = texts.text("programme.duties.title");
        var page = Page.in("programme", title).under(texts.text("programme.crumb"), "/programme");
        model.addAttribute("page", page);
        var programme = programmes.current().orElse(null);
        if (programme == null) {
            return "programme/none";
        }
        model.addAttribute("assignments", assignments(programme.code()));
        return "programme/outline/duties";
    }

    private List<Assignment> assignments(String programme) {
        var bodies = names.of(programme);
        var all = items.all(programme);
        return duties.all(programme).stream()
                .map(duty ->
                        new Assignment(
                                bodies.of(duty.body()),
                                duty.place(),
                                all.stream()
                                        .filter(i -> i.duty().equals(duty.code()))
                                        .map(DutyItem::title)
                                        .toList()))
                .toList();
    }
}
