package vn.chungtay.reporting.table;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.web.Page;
import vn.chungtay.web.Tab;
import vn.chungtay.web.Texts;

/// The tables of the annex.
@Controller
class FormController {

    private final FormTables tables;
    private final Texts texts;

    FormController(FormTables tables, Texts texts) {
        this.tables = tables;
        this.texts = texts;
    }

    @GetMapping("/forms")
    @Requires(Permission.READ_PUBLISHED)
    String index(Model model) {
        model.addAttribute("page", Page.in("forms", texts.text("form.index.title")));
        model.addAttribute("forms", tables.all());
        return "reporting/table/index";
    }

    @GetMapping("/forms/{code:[A-Z0-9]+}")
    @Requires(Permission.READ_PUBLISHED)
    String show(@PathVariable String code, Model model) {
        FormTable table =
                tables.find(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Form form = table.form();
        Page page = Page.in("forms", form.number() + ": " + form.title());
        model.addAttribute("page", page.under(texts.text("form.index.title"), "/forms"));
        model.addAttribute("table", table);
        model.addAttribute("tabs", tabs(table.forms(), code));
        return "reporting/table/show";
    }

    private static List<Tab> tabs(List<Form> forms, String current) {
        return forms.stream()
                .map(f -> new Tab(f.label(), "/forms/" + f.code(), f.code().equals(current)))
                .toList();
    }
}
