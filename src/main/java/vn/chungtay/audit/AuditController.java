package vn.chungtay.audit;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// The trail to be searched, and each entry with what it changed. Looking at it is an act itself.
@Controller
class AuditController {
    private final EntryScreens screens;
    private final Entries entries;
    private final Trail trail;

    AuditController(EntryScreens screens, Entries entries, Trail trail) {
        this.screens = screens;
        this.entries = entries;
        this.trail = trail;
    }

    @GetMapping("/audit")
    @Requires(Permission.READ_AUDIT)
    String index(
            @ModelAttribute EntryQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAllAttributes(screens.list(question, viewer, page));
        trail.look(question.in(Act.of("audit.read", "trail")));
        return "audit/index";
    }

    @GetMapping("/audit/{id:[0-9]{1,18}}")
    @Requires(Permission.READ_AUDIT)
    String show(@PathVariable long id, Viewer viewer, Model model) {
        var entry =
                entries.find(id, Visible.to(viewer))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAllAttributes(screens.entry(entry));
        trail.look(Act.of("audit.open", "entry " + id).in(entry.place()));
        return "audit/show";
    }
}
