package vn.chungtay.programme.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.appraisal.ListChoices;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.programme.appraisal.Wanted;
import vn.chungtay.programme.appraisal.WorkQuestion;

/// The list of commitments and the list of the units that owe them, each with what the units in
/// view have reached.
@Component
class CommitmentIndex {
    private final CommitmentLists lists;
    private final OwingUnits owing;
    private final CommitmentRights rights;
    private final ListChoices choices;
    private final Clock clock;

    CommitmentIndex(
            CommitmentLists lists,
            OwingUnits owing,
            CommitmentRights rights,
            ListChoices choices,
            Clock clock) {
        this.lists = lists;
        this.owing = owing;
        this.rights = rights;
        this.choices = choices;
        this.clock = clock;
    }

    Map<String, Object> commitments(WorkQuestion question, Term term, Viewer viewer, int page) {
        var list = lists.of(question, term, rights.reading(viewer), page);
        var model = reached(question.wanted(), question.year(), term, viewer);
        model.put("question", question);
        model.put("list", list);
        model.put("imports", CommitmentImport.mayBring(viewer));
        return model;
    }

    Map<String, Object> units(WorkQuestion question, Term term, Viewer viewer, int page) {
        var list = owing.of(question, term, rights.reading(viewer), page);
        var model = reached(question.wanted(), question.year(), term, viewer);
        model.put("question", question);
        model.put("list", list);
        return model;
    }

    private Map<String, Object> reached(
            Wanted wanted, @Nullable String asked, Term term, Viewer viewer) {
        var year = term.asked(asked, today());
        var model = new HashMap<String, Object>();
        model.put("year", String.valueOf(year));
        model.put("achieved", owing.achieved(wanted, year, term, rights.reading(viewer)));
        model.put("choices", choices.of(term));
        model.put("within", choices.within(wanted, Term.dayOf(year, today())));
        model.put("registers", viewer.may(Permission.REGISTER_COMMITMENTS));
        return model;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
