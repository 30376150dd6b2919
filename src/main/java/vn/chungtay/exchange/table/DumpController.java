package vn.chungtay.exchange.table;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.extract.ExtractQuestion;
import vn.chungtay.documents.extract.Roster;
import vn.chungtay.exchange.MadeFile;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.RequestRefused;
import vn.chungtay.web.Texts;

/// What there is for other programs: the file of all tables, and how Excel reads one.
@Controller
class DumpController {
    static final String PATH = "/exports";

    private final Tables tables;
    private final Dump dump;
    private final Trail trail;
    private final Texts texts;

    DumpController(Tables tables, Dump dump, Trail trail, Texts texts) {
        this.tables = tables;
        this.dump = dump;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_REGISTRY)
    String index(Viewer viewer, Model model) {
        model.addAttribute("page", Page.titled(texts.text("dump.title")));
        model.addAttribute("tables", tables.of(viewer));
        return "exchange/table/index";
    }

    /// @param persons whether lists by name are asked for
    @GetMapping(PATH + ".zip")
    @Requires(Permission.READ_REGISTRY)
    ResponseEntity<InputStreamResource> show(
            @ModelAttribute ExtractQuestion question,
            @RequestParam(defaultValue = "false") boolean persons,
            Viewer viewer) {
        if (persons && !viewer.may(Permission.READ_SENSITIVE)) {
            throw refused();
        }
        var parts = dump.parts(question, persons, viewer);
        if (persons) {
            trail.look(Act.of("exchange.dump", "exchange").after("lists", named(tables.persons())));
        }
        var made = MadeFile.of(out -> dump.write(parts, out));
        var name = "chung-tay-" + dump.today() + ".zip";
        return Download.made(name, made.open(), made.size());
    }

    /// Final figures unless others are asked for.
    static List<Choice> stages(Texts texts) {
        return List.of(
                new Choice("", texts.text("dump.stage.usual")),
                new Choice("final", texts.text("dump.stage.final")),
                new Choice("estimate", texts.text("dump.stage.estimate")));
    }

    private RequestRefused refused() {
        var what = texts.text("permission." + Permission.READ_SENSITIVE);
        return new RequestRefused(
                HttpStatus.FORBIDDEN, new Refusal("access.refusal.permission", List.of(what)));
    }

    private static String named(List<Roster> lists) {
        return lists.stream().map(Roster::name).collect(Collectors.joining(", "));
    }
}
