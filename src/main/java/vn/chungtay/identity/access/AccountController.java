package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// Accounts: all there are, one of them, new ones.
@Controller
class AccountController {
    private final AccountLists lists;
    private final AccountScreens screens;
    private final Granting granting;
    private final Keeping keeping;
    private final Accounts accounts;

    AccountController(
            AccountLists lists,
            AccountScreens screens,
            Granting granting,
            Keeping keeping,
            Accounts accounts) {
        this.lists = lists;
        this.screens = screens;
        this.granting = granting;
        this.keeping = keeping;
        this.accounts = accounts;
    }

    @GetMapping("/accounts")
    @Requires(Permission.MANAGE_ACCOUNTS)
    String index(
            @ModelAttribute AccountQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("page", screens.index());
        model.addAttribute("question", question);
        model.addAttribute("list", lists.of(question, page));
        model.addAttribute("waiting", screens.waiting());
        return "identity/access/accounts";
    }

    @GetMapping("/accounts/{id:[0-9]{1,18}}")
    @Requires(Permission.MANAGE_ACCOUNTS)
    String show(@PathVariable long id, Model model) {
        model.addAllAttributes(screens.show(keeping.find(id), GrantForm.EMPTY, List.of()));
        return "identity/access/show";
    }

    @GetMapping("/accounts/new")
    @Requires(Permission.MANAGE_ACCOUNTS)
    String createForm(Model model) {
        model.addAllAttributes(
                screens.create(new AccountForm(null, null), GrantForm.EMPTY, List.of()));
        return "identity/access/create";
    }

    @PostMapping("/accounts")
    @Requires(Permission.MANAGE_ACCOUNTS)
    String create(
            @ModelAttribute AccountForm form,
            @ModelAttribute GrantForm first,
            Model model,
            HttpServletResponse response) {
        var errors = granting.make(form, first);
        if (errors.isEmpty()) {
            var made = accounts.named(form.typedLogin()).orElseThrow();
            return "redirect:/accounts/" + made.id().value();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAllAttributes(screens.create(form, first, errors));
        return "identity/access/create";
    }
}
