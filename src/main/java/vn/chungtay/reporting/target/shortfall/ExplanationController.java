package vn.chungtay.reporting.target.shortfall;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.web.Asked;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What units were asked about targets, and what they answer.
@Controller
class ExplanationController {
    private static final String ONE = ExplanationQuestion.PATH + "/{id:[0-9]{1,18}}";
    private static final String SCREEN = "reporting/target/shortfall/explanation";

    private final ExplanationLists lists;
    private final ExplanationKeeping explanations;
    private final Sights sights;
    private final Texts texts;

    ExplanationController(
            ExplanationLists lists, ExplanationKeeping explanations, Sights sights, Texts texts) {
        this.lists = lists;
        this.explanations = explanations;
        this.sights = sights;
        this.texts = texts;
    }

    @GetMapping(ExplanationQuestion.PATH)
    @Requires(Permission.READ_FIGURES)
    String index(
            @ModelAttribute ExplanationQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        var sight = sights.of(viewer, Permission.READ_FIGURES);
        model.addAttribute("page", page(texts.text("explanation.index.title")));
        model.addAttribute("question", question);
        model.addAttribute("list", lists.of(question, sight, page));
        return "reporting/target/shortfall/explanations";
    }

    @GetMapping(ONE)
    @Requires(Permission.READ_FIGURES)
    String show(@PathVariable long id, Viewer viewer, Model model) {
        show(find(id, viewer, Permission.READ_FIGURES), viewer, List.of(), model);
        return SCREEN;
    }

    /// @param body what the unit answers
    @PostMapping(ONE + "/answers")
    @Requires(Permission.ENTER_FIGURES)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String body,
            Viewer viewer) {
        var found = find(id, viewer, Permission.ENTER_FIGURES);
        var said = body == null ? "" : body.strip();
        if (Asked.text(said) == null) {
            var model = new ExtendedModelMap();
            var missing = new FieldError("body", texts.text("explanation.refusal.empty"));
            show(found, viewer, List.of(missing), model);
            return new ModelAndView(SCREEN, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        explanations.answer(found, said, viewer);
        return new ModelAndView("redirect:" + found.path());
    }

    private void show(Explanation found, Viewer viewer, List<FieldError> errors, Model model) {
        model.addAttribute(
                "page",
                page(found.unit().name())
                        .under(texts.text("explanation.index.title"), ExplanationQuestion.PATH));
        model.addAttribute("explanation", found);
        model.addAttribute(
                "answers",
                lists.find(found.id(), sights.of(viewer, Permission.ENTER_FIGURES)).isPresent());
        model.addAttribute("errors", errors);
    }

    private Explanation find(long id, Viewer viewer, Permission permission) {
        return lists.find(id, sights.of(viewer, permission))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(String title) {
        return Page.in("targets", title)
                .under(texts.text("baseline.index.title"), "/targets")
                .under(texts.text("target.live.title"), "/targets/reported");
    }
}
