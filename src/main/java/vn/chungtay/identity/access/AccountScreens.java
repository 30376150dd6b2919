package vn.chungtay.identity.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the screens about accounts show.
@Component
class AccountScreens {
    private final Standing standing;
    private final Requirements requirements;
    private final WayBack wayBack;
    private final Keeping keeping;
    private final Texts texts;

    AccountScreens(
            Standing standing,
            Requirements requirements,
            WayBack wayBack,
            Keeping keeping,
            Texts texts) {
        this.standing = standing;
        this.requirements = requirements;
        this.wayBack = wayBack;
        this.keeping = keeping;
        this.texts = texts;
    }

    Page index() {
        return Page.in("accounts", texts.text("access.accounts.title"));
    }

    Page below(String title) {
        return Page.in("accounts", title).under(index().title(), AccountQuestion.PATH);
    }

    /// Those that wait for a link, of the accounts the viewer keeps; shown above the list.
    List<WayBack.Asked> waiting() {
        var kept = keeping.kept();
        return wayBack.open().stream()
                .filter(asked -> kept.isEmpty() || kept.get().contains(asked.account().value()))
                .toList();
    }

    Map<String, Object> create(AccountForm form, GrantForm first, List<FieldError> errors) {
        return Map.of(
                "page", below(texts.text("access.accounts.new")),
                "form", form,
                "grant", first,
                "errors", errors);
    }

    Map<String, Object> show(Account account, GrantForm form, List<FieldError> errors) {
        return show(account, form, errors, "");
    }

    /// @param link one that was just made; this is the only time it is shown
    Map<String, Object> show(
            Account account, GrantForm form, List<FieldError> errors, String link) {
        var all = new HashMap<String, Object>();
        all.put("page", below(account.name()));
        all.put("account", account);
        all.put("standing", standing.of(account));
        all.put("grant", form);
        all.put("errors", errors);
        all.put("link", link);
        return all;
    }

    /// Back to the account when all went well, else its page with what is wrong.
    ModelAndView answer(Account account, GrantForm form, List<FieldError> errors) {
        if (errors.isEmpty()) {
            return new ModelAndView("redirect:/accounts/" + account.id().value());
        }
        var view = new ModelAndView("identity/access/show", show(account, form, errors));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    Map<String, Object> requirements() {
        return Map.of(
                "page",
                below(texts.text("access.requirements.title")),
                "required",
                requirements.all());
    }
}
