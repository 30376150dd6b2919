package vn.chungtay.programme.outline;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// All programmes that are held.
@Controller
class ProgrammeListController {
    private final ProgrammeLists lists;
    private final Programmes programmes;
    private final Texts texts;
    private final Clock clock;

    ProgrammeListController(ProgrammeLists lists, Programmes programmes, Texts texts, Clock clock) {
        this.lists = lists;
        this.programmes = programmes;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(ProgrammeLists.ADDRESS)
    @Requires(Permission.READ_PUBLISHED)
    String index(
            @ModelAttribute ProgrammeQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAttribute(
                "page",
                Page.in("programme", texts.text("programmes.title"))
                        .under(texts.text("programme.crumb"), "/programme"));
        model.addAttribute("question", question);
        model.addAttribute("list", lists.of(question, page));
        model.addAttribute("shown", programmes.currentCode().orElse(""));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("edits", viewer.may(Permission.EDIT_PROGRAMME));
        return "programme/outline/programmes";
    }
}
