package vn.chungtay.programme.agreement;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// The key tasks of a draft, all on one form.
@Controller
class KeyTaskController {
    private static final String TASKS = "/agreements/{id:[0-9]{1,18}}/tasks";

    private final DraftKeeping keeping;
    private final AgreementRights rights;

    KeyTaskController(DraftKeeping keeping, AgreementRights rights) {
        this.keeping = keeping;
        this.rights = rights;
    }

    @GetMapping(TASKS)
    @Requires(Permission.KEEP_AGREEMENTS)
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return keeping.tasks(rights.toEdit(id, viewer));
    }

    @PostMapping(TASKS)
    @Requires(Permission.KEEP_AGREEMENTS)
    ModelAndView update(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        return keeping.plan(rights.toEdit(id, viewer), typed, viewer);
    }
}
