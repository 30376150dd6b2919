package vn.chungtay.reporting.paper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.web.Page;
import vn.chungtay.web.Searching;
import vn.chungtay.web.Texts;

/// Which areas have a report of their own in a round.
@Controller
class SummaryIndexController {
    private final Desks desks;
    private final Sights sights;
    private final SummaryLists lists;
    private final Texts texts;

    SummaryIndexController(Desks desks, Sights sights, SummaryLists lists, Texts texts) {
        this.desks = desks;
        this.sights = sights;
        this.lists = lists;
        this.texts = texts;
    }

    @GetMapping("/summaries/{form}/{period}/{stage}")
    @Requires(Permission.READ_FIGURES)
    String index(
            @ModelAttribute RoundPath path,
            @ModelAttribute Searching searching,
            Viewer viewer,
            Model model) {
        var round =
                desks.round(path)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var sight = sights.of(viewer, Permission.READ_FIGURES);
        var page =
                Page.in("reports", texts.text("summary.index"))
                        .under(texts.text("round.index.title"), "/reports")
                        .under(round.name(texts), "/reports/" + round.path());
        model.addAttribute("page", page);
        model.addAttribute("round", round);
        model.addAttribute("searching", searching);
        model.addAttribute("list", lists.of(round, sight, searching));
        return "reporting/paper/summaries";
    }
}
