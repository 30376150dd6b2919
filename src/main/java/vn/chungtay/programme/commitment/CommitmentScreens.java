package vn.chungtay.programme.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.shared.DateText;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The page of a commitment, with what its viewer may do about it.
@Component
class CommitmentScreens {
    private final CommitmentLists lists;
    private final CommitmentRights rights;
    private final Sights sights;
    private final Texts texts;
    private final Clock clock;

    CommitmentScreens(
            CommitmentLists lists,
            CommitmentRights rights,
            Sights sights,
            Texts texts,
            Clock clock) {
        this.lists = lists;
        this.rights = rights;
        this.sights = sights;
        this.texts = texts;
        this.clock = clock;
    }

    /// Within what the viewer may do; what lies outside is not found.
    Commitment find(long id, Viewer viewer, Permission permission) {
        return lists.find(id, sights.of(viewer, permission))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// For whoever may appraise it; refuses those who hold it themselves.
    Commitment toAppraise(long id, Viewer viewer) {
        var commitment = find(id, viewer, Permission.APPRAISE_COMMITMENTS);
        if (!rights.mayAppraise(commitment, viewer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return commitment;
    }

    Map<String, Object> show(Commitment commitment, Viewer viewer) {
        return model(commitment, new LinkedMultiValueMap<>(), List.of(), viewer);
    }

    /// Back to the commitment, or to what was typed with everything that is wrong with it.
    ModelAndView answer(
            Commitment commitment,
            MultiValueMap<String, String> typed,
            List<FieldError> errors,
            Viewer viewer) {
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + commitment.path())
                : new ModelAndView(
                        "programme/commitment/show",
                        model(commitment, typed, errors, viewer),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<String, Object> model(
            Commitment commitment,
            MultiValueMap<String, String> typed,
            List<FieldError> errors,
            Viewer viewer) {
        var now = lists.find(commitment.id(), rights.reading(viewer)).orElse(commitment);
        var model = new HashMap<String, Object>();
        model.put("page", below(now.title()));
        model.put("commitment", now);
        model.put("results", lists.results(now));
        model.put("withdrawal", lists.withdrawal(now).orElse(null));
        model.put("steps", rights.steps(now, viewer));
        model.put("typed", withToday(typed));
        model.put("errors", errors);
        return model;
    }

    private MultiValueMap<String, String> withToday(MultiValueMap<String, String> typed) {
        var all = new LinkedMultiValueMap<>(typed);
        all.putIfAbsent("on", List.of(DateText.print(LocalDate.now(clock))));
        return all;
    }

    Page index() {
        return Page.in("programme", texts.text("commitment.index.title"))
                .under(texts.text("programme.crumb"), "/programme");
    }

    Page below(String title) {
        return Page.in("programme", title)
                .under(texts.text("programme.crumb"), "/programme")
                .under(texts.text("commitment.index.title"), "/commitments");
    }
}
