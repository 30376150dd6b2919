package vn.chungtay.programme.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.appraisal.ListChoices;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.programme.appraisal.WorkQuestion;

/// The list of agreements and the list of the units that owe one, each with what the units in view
/// have reached.
@Component
class AgreementIndex {
    static final String LIST = "/agreements";
    static final String UNITS = "/agreements/units";

    private final AgreementLists lists;
    private final CoveredUnits covered;
    private final AgreementRights rights;
    private final ListChoices choices;
    private final Clock clock;

    AgreementIndex(
            AgreementLists lists,
            CoveredUnits covered,
            AgreementRights rights,
            ListChoices choices,
            Clock clock) {
        this.lists = lists;
        this.covered = covered;
        this.rights = rights;
        this.choices = choices;
        this.clock = clock;
    }

    Map<String, Object> agreements(WorkQuestion question, Term term, Viewer viewer, int page) {
        var list = lists.of(question, term, rights.reading(viewer), page);
        var model = reached(question, term, viewer);
        model.put("list", list);
        return model;
    }

    Map<String, Object> units(WorkQuestion question, Term term, Viewer viewer, int page) {
        var list = covered.of(question, term, rights.reading(viewer), page);
        var model = reached(question, term, viewer);
        model.put("list", list);
        return model;
    }

    private Map<String, Object> reached(WorkQuestion question, Term term, Viewer viewer) {
        var today = LocalDate.now(clock);
        var year = term.asked(question.year(), today);
        var wanted = question.wanted();
        var model = new HashMap<String, Object>();
        model.put("question", question);
        model.put("year", String.valueOf(year));
        model.put("reached", covered.reached(wanted, year, term, rights.reading(viewer)));
        model.put("choices", choices.of(term));
        model.put("within", choices.within(wanted, Term.dayOf(year, today)));
        model.put("keeps", viewer.may(Permission.KEEP_AGREEMENTS));
        return model;
    }
}
