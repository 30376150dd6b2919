package vn.chungtay.reporting.target;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// How far the targets are by what units have reported.
@Controller
class LiveTargetController {
    static final String PATH = "/targets/reported";

    private final LiveTargets live;
    private final TargetBoards boards;
    private final Disputes disputes;
    private final Texts texts;

    LiveTargetController(LiveTargets live, TargetBoards boards, Disputes disputes, Texts texts) {
        this.disputes = disputes;
        this.live = live;
        this.boards = boards;
        this.texts = texts;
    }

    /// @param period code of a period; the latest that has opened where none is given
    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String index(
            @RequestParam(required = false) @Nullable String period,
            @ModelAttribute TargetQuestion question,
            Viewer viewer,
            Model model) {
        var page = Page.in("targets", texts.text("target.live.title"));
        model.addAttribute("page", page.under(texts.text("baseline.index.title"), "/targets"));
        model.addAttribute("question", question);
        live.in(Asked.text(period), question, viewer)
                .ifPresent(found -> {
                    var periods = live.periods().stream().map(LiveTargetController::of).toList();
                    model.addAttribute("place", found.found().place());
                    var all = found.assessments();
                    var disputed = disputes.among(all, question, viewer);
                    model.addAttribute("board", boards.of(found.period(), question, all, disputed));
                    model.addAttribute("period", found.period().code());
                    model.addAttribute("periods", periods);
                    model.addAttribute("stages", Round.stages(texts));
                });
        return "reporting/target/live";
    }

    private static Choice of(Period period) {
        return new Choice(period.code(), period.label());
    }
}
