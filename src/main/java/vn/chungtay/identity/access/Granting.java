package vn.chungtay.identity.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chungtay.identity.Places;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Giving and ending roles and accounts, within what the viewer keeps. Nobody gives themselves a
/// role, and somebody who can keep the accounts of the whole province is always left.
@Component
class Granting {
    private static final int LONGEST_DOCUMENT = 200;

    private final Accounts accounts;
    private final Grants grants;
    private final Keeping keeping;
    private final Places places;
    private final Texts texts;

    Granting(Accounts accounts, Grants grants, Keeping keeping, Places places, Texts texts) {
        this.accounts = accounts;
        this.grants = grants;
        this.keeping = keeping;
        this.places = places;
        this.texts = texts;
    }

    /// Makes an account with its first role.
    ///
    /// @return what is wrong; nothing when it was made
    @Transactional
    List<FieldError> make(AccountForm form, GrantForm first) {
        var errors = new ArrayList<FieldError>();
        Joining.against(form.typedLogin(), form.typedName())
                .forEach(reason ->
                        errors.add(
                                new FieldError(
                                        reason.key().equals("access.refusal.name")
                                                ? "name"
                                                : "login",
                                        texts.text(reason))));
        var wish = wish(first, errors);
        if (wish.isEmpty()) {
            return errors;
        }
        var by = Viewer.current().id();
        var made = accounts.make(form.typedLogin(), form.typedName(), by);
        if (made.isEmpty()) {
            return List.of(error("login", "access.refusal.login-taken"));
        }
        grants.give(accounts.find(made.get()).orElseThrow(), wish.get(), by);
        return List.of();
    }

    /// @return what is wrong; nothing when the role was given
    @Transactional
    List<FieldError> give(Account account, GrantForm form) {
        var errors = new ArrayList<FieldError>();
        if (account.id().equals(Viewer.current().id())) {
            errors.add(error("role", "access.refusal.own-role"));
        }
        var wish = wish(form, errors);
        wish.ifPresent(one -> grants.give(account, one, Viewer.current().id()));
        return errors;
    }

    /// @return what is wrong; nothing when the role was ended
    @Transactional
    List<FieldError> end(Account account, Grants.Given given) {
        grants.end(account, given, Viewer.current().id());
        return unlessSomebodyIsLeft("role");
    }

    /// @return what is wrong; nothing when the account was closed
    @Transactional
    List<FieldError> close(Account account, @Nullable String why) {
        if (why == null || why.isBlank()) {
            return List.of(error("why", "access.refusal.why"));
        }
        accounts.close(account, why, Viewer.current().id());
        return unlessSomebodyIsLeft("why");
    }

    private List<FieldError> unlessSomebodyIsLeft(String field) {
        if (grants.hasAdministrator()) {
            return List.of();
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return List.of(error(field, "access.refusal.last-administrator"));
    }

    /// What is to be granted, or what is wrong added to the errors; none when there are any.
    private Optional<Grants.Wish> wish(GrantForm form, List<FieldError> errors) {
        var role =
                Arrays.stream(Role.values())
                        .filter(one -> one.name().equals(form.role()))
                        .findFirst();
        if (role.isEmpty()) {
            errors.add(error("role", "access.refusal.role-missing"));
        }
        var scope = scope(form, errors);
        var from = form.from() == null ? grants.today() : day("from", form.from(), errors);
        var to = form.to() == null ? null : day("to", form.to(), errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(error("to", "access.refusal.order"));
        }
        var document = form.document();
        if (document == null || document.length() > LONGEST_DOCUMENT) {
            errors.add(error("document", "access.refusal.document", (long) LONGEST_DOCUMENT));
        }
        return errors.isEmpty() && scope.isPresent() && from != null && document != null
                ? Optional.of(new Grants.Wish(role.orElseThrow(), scope.get(), from, to, document))
                : Optional.empty();
    }

    private Optional<Scope> scope(GrantForm form, List<FieldError> errors) {
        var code = form.place();
        Optional<Scope> scope =
                code == null
                        ? Optional.of(Scope.EVERYWHERE)
                        : places.find(code, grants.today()).map(Places.Place::scope);
        var reached = scope.filter(keeping::reaches);
        if (reached.isEmpty()) {
            errors.add(
                    code == null
                            ? error("place", "access.refusal.everywhere")
                            : error("place", "access.refusal.place", code));
        }
        return reached;
    }

    private @Nullable LocalDate day(String field, String typed, List<FieldError> errors) {
        return switch (DateText.read(typed)) {
            case Outcome.Accepted<LocalDate>(var day) -> day;
            case Outcome.Refused<LocalDate>(var reasons) -> {
                reasons.forEach(one -> errors.add(new FieldError(field, texts.text(one))));
                yield null;
            }
        };
    }

    private FieldError error(String field, String key, Object... arguments) {
        return new FieldError(field, texts.text(key, arguments));
    }
}
