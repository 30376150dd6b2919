package vn.chungtay.people.office.post;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Who holds which post on a day.
@Controller
class PostController {
    static final String PATH = "/officials/posts";

    private final PostScreens screens;

    PostController(PostScreens screens) {
        this.screens = screens;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_PEOPLE)
    String index(
            @ModelAttribute PostQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAllAttributes(screens.index(question, viewer, page));
        return "people/office/post/index";
    }
}
