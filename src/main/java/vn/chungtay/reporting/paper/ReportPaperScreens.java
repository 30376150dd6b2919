package vn.chungtay.reporting.paper;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.web.Texts;

/// The page of a unit's report on paper.
@Component
class ReportPaperScreens {
    private final Sections sections;
    private final HeadScreens heads;
    private final KeptPapers kept;
    private final DeskRights rights;
    private final Texts texts;

    ReportPaperScreens(
            Sections sections, HeadScreens heads, KeptPapers kept, DeskRights rights, Texts texts) {
        this.sections = sections;
        this.heads = heads;
        this.kept = kept;
        this.rights = rights;
        this.texts = texts;
    }

    Map<String, Object> model(Desk desk, Viewer viewer) {
        var subject = Subject.of(desk);
        return Map.of(
                "page", heads.page(subject, texts.text("paper.title", subject.name())),
                "tabs", desk.tabs(texts, Desk.Tabs.PAPER),
                "desk", desk,
                "sections", sections.of(subject),
                "head", heads.now(subject),
                "versions", kept.of(subject),
                "writes", rights.mayWrite(desk, viewer));
    }
}
