package vn.chungtay.reporting.table;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// One cell: who printed it, what it should come to, and what contradicts it.
@Controller
class FigureController {

    private final FormTables tables;
    private final Texts texts;

    FigureController(FormTables tables, Texts texts) {
        this.tables = tables;
        this.texts = texts;
    }

    @GetMapping("/forms/{form}/{period}/{line}/{code}")
    @Requires(Permission.READ_PUBLISHED)
    String show(@PathVariable String form, FigureAddress address, Model model) {
        FigureView view =
                tables.find(form)
                        .flatMap(address::in)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Page page = Page.in("forms", view.title());
        model.addAttribute(
                "page",
                page.under(texts.text("form.index.title"), "/forms")
                        .under(view.table().form().label(), "/forms/" + form));
        model.addAttribute("view", view);
        return "reporting/table/figure";
    }
}
