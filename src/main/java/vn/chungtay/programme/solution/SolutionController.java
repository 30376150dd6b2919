package vn.chungtay.programme.solution;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The groups of tasks and solutions with all numbered items.
@Controller
class SolutionController {
    private static final String ADDRESS = "/programme/solutions";

    private final Programmes programmes;
    private final SolutionGroupShelf groups;
    private final SolutionShelf solutions;
    private final Texts texts;

    SolutionController(
            Programmes programmes,
            SolutionGroupShelf groups,
            SolutionShelf solutions,
            Texts texts) {
        this.programmes = programmes;
        this.groups = groups;
        this.solutions = solutions;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    @Requires(Permission.READ_PUBLISHED)
    String index(Model model) {
        var title = texts.text("programme.solutions.title");
        var page = Page.in("programme", title).under(texts.text("programme.crumb"), "/programme");
        model.addAttribute("page", page);
        var programme = programmes.current().orElse(null);
        if (programme == null) {
            return "programme/none";
        }
        model.addAttribute("groups", outline(programme.code()));
        return "programme/solution/index";
    }

    /// A group or section with what it holds.
    record Outlined(SolutionGroup group, List<Outlined> sections, List<Solution> items) {}

    private List<Outlined> outline(String programme) {
        var all = groups.all(programme);
        var items = solutions.all(programme);
        return all.stream()
                .filter(group -> group.parent() == null)
                .map(group -> outlined(group, all, items))
                .toList();
    }

    private static Outlined outlined(
            SolutionGroup group, List<SolutionGroup> all, List<Solution> items) {
        return new Outlined(
                group,
                all.stream()
                        .filter(section -> group.code().equals(section.parent()))
                        .map(section -> outlined(section, all, items))
                        .toList(),
                items.stream().filter(item -> item.group().equals(group.code())).toList());
    }
}
