package vn.chungtay.reporting.target;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The targets beside what the annex says.
@Controller
class TargetController {

    private final TargetBoards boards;
    private final Texts texts;

    TargetController(TargetBoards boards, Texts texts) {
        this.boards = boards;
        this.texts = texts;
    }

    @GetMapping("/targets")
    @Requires(Permission.READ_PUBLISHED)
    String index(Viewer viewer, Model model) {
        model.addAttribute("page", Page.in("targets", texts.text("baseline.index.title")));
        model.addAttribute("board", boards.current());
        model.addAttribute("reports", viewer.may(Permission.READ_FIGURES));
        return "reporting/target/index";
    }
}
