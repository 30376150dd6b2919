package vn.chungtay.reporting.target.shortfall;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.notifications.Obligations;
import vn.chungtay.organisation.Sights;
import vn.chungtay.programme.ProgrammeWork;
import vn.chungtay.web.Texts;

/// The answers that units owe about targets, as work of those who report for them.
@Component
class ExplanationsOwed implements Obligations {
    private final ProgrammeWork works;
    private final ExplanationLists lists;
    private final Sights sights;
    private final Texts texts;

    ExplanationsOwed(ProgrammeWork works, ExplanationLists lists, Sights sights, Texts texts) {
        this.works = works;
        this.lists = lists;
        this.sights = sights;
        this.texts = texts;
    }

    @Override
    public List<Obligation> of(Viewer viewer, LocalDate today) {
        return works.owed(_ -> ofOne(viewer));
    }

    private List<Obligation> ofOne(Viewer viewer) {
        var open = lists.open(sights.of(viewer, Permission.ENTER_FIGURES));
        return open
                .first()
                .map(day ->
                        new Obligation(
                                "target-question:" + day,
                                Obligation.Kind.OWED,
                                texts.text("explanation.owed", open.many()),
                                open.many(),
                                ExplanationQuestion.PATH + "?state=OPEN",
                                day))
                .stream()
                .toList();
    }
}
