package vn.chungtay.organisation.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.decision.DecisionEntry;
import vn.chungtay.organisation.decision.DecisionKind;
import vn.chungtay.organisation.decision.Signing;
import vn.chungtay.organisation.reorganisation.Subject;
import vn.chungtay.shared.DateText;
import vn.chungtay.web.Asked;
import vn.chungtay.web.FieldError;

/// Answers requests: accepted by a decision that does what was asked, or declined, or taken back.
@Component
class RequestAnswers {
    private final RequestLists lists;
    private final ChangeRequests requests;
    private final Signing signing;
    private final RequestScreens screens;
    private final Sights sights;

    RequestAnswers(
            RequestLists lists,
            ChangeRequests requests,
            Signing signing,
            RequestScreens screens,
            Sights sights) {
        this.lists = lists;
        this.requests = requests;
        this.signing = signing;
        this.screens = screens;
        this.sights = sights;
    }

    /// The page of a request, with what its viewer may do about it.
    Map<String, Object> show(
            long id, MultiValueMap<String, String> typed, List<FieldError> errors, Viewer viewer) {
        var request = find(id, viewer, Permission.READ_REQUESTS);
        var model = new HashMap<String, Object>();
        model.put("page", screens.below(screens.text("request.show.title", String.valueOf(id))));
        model.put("request", request);
        model.put("answers", seen(id, viewer, Permission.REORGANISE).isPresent());
        model.put("withdraws", seen(id, viewer, Permission.REQUEST_CHANGES).isPresent());
        model.put("typed", defaults(request, typed, viewer));
        model.put("errors", errors);
        return model;
    }

    /// Back to the request, or to what was typed with everything that is wrong with it.
    ModelAndView screen(
            long id, MultiValueMap<String, String> typed, List<FieldError> errors, Viewer viewer) {
        return errors.isEmpty()
                ? new ModelAndView("redirect:/change-requests/" + id)
                : new ModelAndView(
                        "organisation/request/show",
                        show(id, typed, errors, viewer),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Signs the decision and answers the request, both or neither.
    @Transactional
    List<FieldError> accept(long id, MultiValueMap<String, String> typed, Viewer viewer) {
        var request = find(id, viewer, Permission.REORGANISE);
        if (!request.isOpen()) {
            return answeredAlready();
        }
        var result = signing.tryOut(form(request, typed), viewer, true);
        if (result.signed().isEmpty()) {
            return result.errors();
        }
        var by = Objects.toString(Asked.text(typed.getFirst("signer")), "");
        if (requests.accept(id, by, result.signed().get())) {
            return List.of();
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return answeredAlready();
    }

    List<FieldError> decline(long id, MultiValueMap<String, String> typed, Viewer viewer) {
        var request = find(id, viewer, Permission.REORGANISE);
        var errors = new ArrayList<FieldError>();
        var by = due(typed, "declinedBy", errors);
        var note = due(typed, "note", errors);
        if (!errors.isEmpty()) {
            return errors;
        }
        return requests.decline(request.id(), by, note) ? List.of() : answeredAlready();
    }

    List<FieldError> withdraw(long id, MultiValueMap<String, String> typed, Viewer viewer) {
        var request = find(id, viewer, Permission.REQUEST_CHANGES);
        var errors = new ArrayList<FieldError>();
        var by = due(typed, "withdrawnBy", errors);
        if (!errors.isEmpty()) {
            return errors;
        }
        return requests.withdraw(request.id(), by) ? List.of() : answeredAlready();
    }

    private ChangeRequest find(long id, Viewer viewer, Permission permission) {
        return seen(id, viewer, permission)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<ChangeRequest> seen(long id, Viewer viewer, Permission permission) {
        return lists.find(id, sights.of(viewer, permission));
    }

    private List<FieldError> answeredAlready() {
        return List.of(new FieldError("number", screens.text("request.refusal.answered")));
    }

    private String due(MultiValueMap<String, String> typed, String field, List<FieldError> errors) {
        var text = Asked.text(typed.getFirst(field));
        if (text == null) {
            errors.add(new FieldError(field, screens.missing(field)));
        }
        return Objects.toString(text, "");
    }

    private static MultiValueMap<String, String> defaults(
            ChangeRequest request, MultiValueMap<String, String> typed, Viewer viewer) {
        var all = new LinkedMultiValueMap<>(typed);
        all.putIfAbsent("withdrawnBy", List.of(viewer.name()));
        all.putIfAbsent("effective", List.of(DateText.print(request.wantedFrom())));
        return all;
    }

    /// The request as a decision about the unit.
    private static DecisionEntry form(ChangeRequest request, MultiValueMap<String, String> paper) {
        var typed = new LinkedMultiValueMap<>(paper);
        typed.set("name", Objects.toString(request.name(), ""));
        var area = request.area();
        if (area != null) {
            typed.set("area", area.code());
            typed.set("rank", Level.BRANCH.name());
        }
        var kind =
                switch (request.kind()) {
                    case NEW_BRANCH -> DecisionKind.ESTABLISH;
                    case RENAME -> DecisionKind.RENAME;
                    case DISSOLVE -> DecisionKind.DISSOLVE;
                };
        return new DecisionEntry(kind, Subject.UNIT, request.unit().code(), typed);
    }
}
