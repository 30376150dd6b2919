package vn.chungtay.reporting.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.paper.Letterhead.Form;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.web.Choice;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The pages of a report on paper.
@Component
class ReportPaperScreens {
    private final Sections sections;
    private final DeskRights rights;
    private final Texts texts;

    ReportPaperScreens(Sections sections, DeskRights rights, Texts texts) {
        this.sections = sections;
        this.rights = rights;
        this.texts = texts;
    }

    Map<String, Object> model(Desk desk, HeadForm form, List<FieldError> errors, Viewer viewer) {
        var forms =
                Arrays.stream(Form.values())
                        .map(one -> new Choice(one.name(), texts.text("paper.form." + one)))
                        .toList();
        return Map.of(
                "page",
                page(desk, texts.text("paper.title", desk.unit().name())),
                "tabs",
                desk.tabs(texts, Desk.Tabs.PAPER),
                "desk",
                desk,
                "sections",
                sections.of(desk),
                "form",
                form,
                "forms",
                forms,
                "writes",
                rights.mayWrite(desk, viewer),
                "errors",
                errors);
    }

    Page page(Desk desk, String title) {
        var round = desk.round();
        return Page.in("reports", title)
                .under(texts.text("round.index.title"), "/reports")
                .under(round.name(texts), "/reports/" + round.path());
    }
}
