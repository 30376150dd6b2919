package vn.chungtay.identity.access;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// Roles of an account: given, ended.
@Controller
class GrantController {
    private final Keeping keeping;
    private final Grants grants;
    private final Granting granting;
    private final AccountScreens screens;

    GrantController(Keeping keeping, Grants grants, Granting granting, AccountScreens screens) {
        this.keeping = keeping;
        this.grants = grants;
        this.granting = granting;
        this.screens = screens;
    }

    @PostMapping("/accounts/{id:[0-9]{1,18}}/roles")
    @Requires(Permission.MANAGE_ACCOUNTS)
    ModelAndView create(@PathVariable long id, @ModelAttribute GrantForm form) {
        var account = keeping.find(id);
        return screens.answer(account, form, granting.give(account, form));
    }

    @PostMapping("/accounts/{id:[0-9]{1,18}}/roles/{role:[0-9]{1,18}}/end")
    @Requires(Permission.MANAGE_ACCOUNTS)
    ModelAndView delete(@PathVariable long id, @PathVariable long role) {
        var account = keeping.find(id);
        var given =
                grants.find(account.id(), role)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return screens.answer(account, GrantForm.EMPTY, granting.end(account, given));
    }
}
