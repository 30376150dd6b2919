package vn.chungtay.identity.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Picture;
import vn.chungtay.web.Texts;

/// What the screens of the door show.
@Component
class AccessScreens {
    private static final Map<String, String> FIELDS =
            Map.of(
                    "access.refusal.login", "login",
                    "access.refusal.login-taken", "login",
                    "access.refusal.provider.unlinked", "provider",
                    "access.refusal.provider.failed", "provider",
                    "access.refusal.provider.taken", "provider",
                    "access.refusal.name", "name");

    private final Accounts accounts;
    private final DemoAccounts demo;
    private final RelyingParty party;
    private final Providers providers;
    private final Texts texts;

    AccessScreens(
            Accounts accounts,
            DemoAccounts demo,
            RelyingParty party,
            Providers providers,
            Texts texts) {
        this.accounts = accounts;
        this.demo = demo;
        this.party = party;
        this.providers = providers;
        this.texts = texts;
    }

    Page page(String title) {
        return Page.titled(texts.text(title));
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String text(Refusal refusal) {
        return texts.text(refusal);
    }

    Map<String, Object> signIn(SignInForm form, List<FieldError> errors) {
        return Map.of(
                "page", page("access.sign-in.title"),
                "form", form,
                "offered", demo.all(),
                "demoPassword", demo.password(),
                "passkeys", party.isHere(),
                "providers", providers.all(),
                "errors", errors);
    }

    Map<String, Object> code(String next, List<FieldError> errors) {
        return Map.of("page", page("access.code.title"), "next", next, "errors", errors);
    }

    Map<String, Object> factor(Viewer holder, String secret, List<FieldError> errors) {
        return Map.of(
                "page",
                page("access.factor.title"),
                "secret",
                secret.replaceAll("(.{4})(?=.)", "$1 "),
                "picture",
                Picture.of(CodeGenerators.uri(secret, holder.login())),
                "errors",
                errors);
    }

    Map<String, Object> recovery(List<String> codes) {
        return Map.of("page", page("access.recovery.title"), "codes", codes);
    }

    Map<String, Object> join(
            String secret, OneTimeLinks.Link link, JoinForm form, List<Refusal> reasons) {
        var first = link.account() == null;
        var login =
                first
                        ? JoinForm.orNone(form.login())
                        : accounts.find(Objects.requireNonNull(link.account()))
                                .map(Account::login)
                                .orElse("");
        return Map.of(
                "page",
                page(first ? "access.first.title" : "access.join.title"),
                "secret",
                secret,
                "first",
                first,
                "login",
                login,
                "name",
                JoinForm.orNone(form.name()),
                "errors",
                errors(reasons));
    }

    /// Each reason beside the field it is about; most are about the password.
    List<FieldError> errors(List<Refusal> reasons) {
        var errors = new ArrayList<FieldError>();
        reasons.forEach(reason ->
                errors.add(
                        new FieldError(
                                FIELDS.getOrDefault(reason.key(), "password"), text(reason))));
        return errors;
    }
}
