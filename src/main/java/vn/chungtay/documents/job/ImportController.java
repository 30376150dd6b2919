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
import vn.chungtay.documents.ImportKind;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
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
            Model model) {
        model.addAllAttributes(screens.list(JobFilter.of(asked), page));
        return "documents/job/index";
    }

    @GetMapping("/imports/new")
    @Requires(Permission.IMPORT_LISTS)
    String createForm(@RequestParam Map<String, String> typed, Model model) {
        show(ImportForm.of(kind(typed), typed), model);
        return "documents/job/create";
    }

    /// Begins with a preview.
    @PostMapping("/imports")
    @Requires(Permission.IMPORT_LISTS)
    String create(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = ImportForm.FILE, required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var chosen = file != null && !file.isEmpty();
        var form = ImportForm.of(kind(typed), typed).checked(chosen, kinds);
        if (file == null || !form.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            show(form, model);
            return "documents/job/create";
        }
        return "redirect:/imports/" + imports.ask(upload(file), form.preview());
    }

    /// While the job is under way the page asks for itself again.
    @GetMapping("/imports/{id:[0-9]{1,18}}")
    @Requires(Permission.IMPORT_LISTS)
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HttpServletResponse response) {
        var screen =
                screens.of(new JobId(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!screen.job().state().isOver()) {
            response.setHeader("Refresh", "2");
        }
        model.addAllAttributes(screens.model(screen, page));
        return "documents/job/show";
    }

    private void show(ImportForm form, Model model) {
        var title = kinds.text("import.form.title");
        var page = Page.titled(title).under(kinds.text("import.index.title"), "/imports");
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        model.addAttribute("kinds", kinds);
    }

    /// The first kind when none is asked for.
    private ImportKind kind(Map<String, String> typed) {
        var asked = typed.getOrDefault(ImportForm.KIND, "");
        return asked.isEmpty() ? kinds.all().getFirst() : kinds.wanted(asked);
    }

    private static Upload upload(MultipartFile file) throws IOException {
        var name = Written.readable(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        return new Upload(name.isEmpty() ? ImportForm.FILE : name, file.getBytes());
    }
}
