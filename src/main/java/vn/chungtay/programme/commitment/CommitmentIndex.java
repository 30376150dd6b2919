package vn.chungtay.programme.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.appraisal.ListChoices;
import vn.chungtay.programme.appraisal.Term;

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

    Map<String, Object> of(CommitmentQuestion question, Term term, Viewer viewer, int page) {
        var sight = rights.reading(viewer);
        var year = term.asked(question.year(), LocalDate.now(clock));
        var model = new HashMap<String, Object>();
        model.put("question", question);
        model.put("year", String.valueOf(year));
        model.put("list", lists.of(question, term, sight, page));
        model.put("achieved", owing.achieved(question.wanted(), year, term, sight));
        model.put("choices", choices.of(term));
        model.put("within", choices.within(question.wanted(), Term.dayOf(year, today())));
        model.put("registers", viewer.may(Permission.REGISTER_COMMITMENTS));
        return model;
    }

    Map<String, Object> of(OwingQuestion question, Term term, Viewer viewer, int page) {
        var sight = rights.reading(viewer);
        var year = term.asked(question.year(), LocalDate.now(clock));
        var model = new HashMap<String, Object>();
        model.put("question", question);
        model.put("year", String.valueOf(year));
        model.put("list", owing.of(question, term, sight, page));
        model.put("achieved", owing.achieved(question.wanted(), year, term, sight));
        model.put("choices", choices.of(term));
        model.put("within", choices.within(question.wanted(), Term.dayOf(year, today())));
        model.put("registers", viewer.may(Permission.REGISTER_COMMITMENTS));
        return model;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
