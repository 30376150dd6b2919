package vn.chungtay.reporting.entry.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the page of a desk shows.
@Component
class SheetScreens {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Sheets sheets;
    private final BrokenRules rules;
    private final Changes changes;
    private final DeskRights rights;
    private final Texts texts;

    SheetScreens(
            Sheets sheets, BrokenRules rules, Changes changes, DeskRights rights, Texts texts) {
        this.sheets = sheets;
        this.rules = rules;
        this.changes = changes;
        this.rights = rights;
        this.texts = texts;
    }

    ModelAndView show(Desk desk, Viewer viewer) {
        var closed = rights.whyClosed(desk).orElse(null);
        var model = model(Sent.nothing(desk), viewer);
        model.put("writes", closed == null && rights.mayWrite(desk, viewer));
        model.put("closed", closed == null ? "" : texts.text(closed));
        return new ModelAndView("reporting/entry/grid/show", model);
    }

    /// Back to the page when all was kept; otherwise the page again, with what was typed.
    ModelAndView answer(Sent sent, Viewer viewer) {
        if (sent.saved().isWhole()) {
            return new ModelAndView("redirect:" + sent.desk().path());
        }
        var model = model(sent, viewer);
        model.put("writes", true);
        model.put("closed", "");
        var screen = new ModelAndView("reporting/entry/grid/show", model);
        screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }

    private Map<String, Object> model(Sent sent, Viewer viewer) {
        var desk = sent.desk();
        var model = new HashMap<String, Object>();
        model.put("page", page(desk));
        model.put("tabs", desk.tabs(texts, Desk.Tabs.ENTRY));
        model.put("sheet", sheets.of(sent, rules.of(desk)));
        model.put("rules", JSON.writeValueAsString(rules.comparisons(desk)));
        model.put("last", changes.last(desk));
        model.put("account", viewer.id().toString());
        model.put("sent", sent);
        model.put("errors", errors(sent));
        return model;
    }

    private List<FieldError> errors(Sent sent) {
        var errors = new ArrayList<FieldError>();
        if (sent.saved().closed() != null) {
            errors.add(new FieldError("entry", texts.text(sent.saved().closed())));
        }
        sent.problems(texts).forEach((field, text) -> errors.add(new FieldError(field, text)));
        return errors;
    }

    private Page page(Desk desk) {
        var round = desk.round();
        return Page.in("reports", texts.text("entry.title", desk.unit().name()))
                .under(texts.text("round.index.title"), "/reports")
                .under(round.name(texts), "/reports/" + round.path());
    }
}
