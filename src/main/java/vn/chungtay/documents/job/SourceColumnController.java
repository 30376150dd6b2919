package vn.chungtay.documents.job;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.documents.TheirColumns;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// The columns of a file of theirs, from which a source is made by choosing.
@Controller
class SourceColumnController {
    private final ImportKinds kinds;
    private final SourceScreens screens;

    SourceColumnController(ImportKinds kinds, SourceScreens screens) {
        this.kinds = kinds;
        this.screens = screens;
    }

    /// Nothing is kept yet: what was read comes back with the form.
    @PostMapping(SourceScreens.LIST + "/columns")
    @Requires(Permission.IMPORT_LISTS)
    ModelAndView create(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = ImportForm.FILE, required = false) @Nullable MultipartFile file,
            Viewer viewer)
            throws IOException {
        var form =
                SourceForm.of(kinds.wanted(typed.getOrDefault(ImportForm.KIND, ""), viewer), typed);
        if (file == null || file.isEmpty()) {
            return screens.create(form.withoutFile(kinds), viewer);
        }
        var name = Written.readable(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        return screens.create(form.of(TheirColumns.of(name, file.getBytes()), kinds), viewer);
    }
}
