package vn.chungtay.documents.job;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;

/// Lists brought in by hand: looked at first, taken over after that.
@Controller
class ImportController {
    private final Imports imports;
    private final JobScreens screens;
    private final ImportKinds kinds;

    ImportController(Imports imports, JobScreens screens, ImportKinds kinds) {
        this.imports = imports;
        this.screens = screens;
        this.kinds = kinds;
    }

    @GetMapping("/imports")
    @Requires(Permission.IMPORT_LISTS)
    String index(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAllAttributes(screens.list(JobFilter.of(asked), viewer, page));
        return "documents/job/index";
    }

    @GetMapping("/imports/new")
    @Requires(Permission.IMPORT_LISTS)
    ModelAndView createForm(@RequestParam Map<String, String> typed, Viewer viewer) {
        return form(ImportForm.of(kind(typed, viewer), typed), viewer);
    }

    /// Begins with a preview.
    @PostMapping("/imports")
    @Requires(Permission.IMPORT_LISTS)
    ModelAndView create(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = ImportForm.FILE, required = false) @Nullable MultipartFile file,
            Viewer viewer)
            throws IOException {
        var chosen = file != null && !file.isEmpty();
        var form = ImportForm.of(kind(typed, viewer), typed);
        form = form.checked(chosen, screens.sources(form.kind(), viewer), kinds);
        if (file == null || !form.errors().isEmpty()) {
            var again = form(form, viewer);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var job = imports.ask(upload(file), form.preview(viewer));
        return new ModelAndView("redirect:/imports/" + job);
    }

    /// While the job is under way the page asks for itself again.
    @GetMapping("/imports/{id:[0-9]{1,18}}")
    @Requires(Permission.IMPORT_LISTS)
    ModelAndView show(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            HttpServletResponse response) {
        var screen =
                screens.of(new JobId(id), viewer)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!screen.job().state().isOver()) {
            response.setHeader("Refresh", "2");
        }
        return new ModelAndView("documents/job/show", screens.model(screen, page));
    }

    private ModelAndView form(ImportForm form, Viewer viewer) {
        var title = kinds.text("import.form.title");
        var page = Page.titled(title).under(kinds.text("import.index.title"), "/imports");
        return new ModelAndView("documents/job/create")
                .addObject("page", page)
                .addObject("form", form)
                .addObject("names", kinds.names(viewer))
                .addObject("sources", screens.sources(form.kind(), viewer))
                .addObject("kinds", kinds);
    }

    /// The first kind when none is asked for.
    private ImportKind kind(Map<String, String> typed, Viewer viewer) {
        return kinds.wanted(typed.getOrDefault(ImportForm.KIND, ""), viewer);
    }

    private static Upload upload(MultipartFile file) throws IOException {
        var name = Written.readable(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        return new Upload(name.isEmpty() ? ImportForm.FILE : name, file.getBytes());
    }
}
