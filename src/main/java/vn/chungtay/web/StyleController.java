package vn.chungtay.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// Every component once, with made-up figures: to look at, to photograph and to check.
@Controller
class StyleController {
    private final Texts texts;

    StyleController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/style")
    @Requires(Permission.READ_PUBLISHED)
    String index(Model model) {
        model.addAttribute(
                "page",
                Page.titled(texts.text("style.title")).under(texts.text("style.crumb"), "/style"));
        model.addAttribute("rows", Sample.ROWS);
        return "web/style";
    }

    /// A row of the sample table; the last one is the total.
    record Sample(String nameKey, List<Long> figures) {
        static final List<Sample> ROWS =
                List.of(
                        new Sample("style.row.first", List.of(1733L, 111L, 40L, 12L, 1570L, 99L)),
                        new Sample("style.row.second", List.of(1171L, 97L, 33L, 8L, 1033L, 61L)),
                        new Sample("style.row.third", List.of(1444L, 88L, 21L, 10L, 1325L, 74L)));
    }
}
