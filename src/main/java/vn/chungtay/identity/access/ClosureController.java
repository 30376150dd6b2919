package vn.chungtay.identity.access;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.web.Asked;

/// Closes an account, or opens it again. Sessions of a closed one are nobody's at once.
@Controller
class ClosureController {
    private final Keeping keeping;
    private final Accounts accounts;
    private final Granting granting;
    private final AccountScreens screens;

    ClosureController(
            Keeping keeping, Accounts accounts, Granting granting, AccountScreens screens) {
        this.keeping = keeping;
        this.accounts = accounts;
        this.granting = granting;
        this.screens = screens;
    }

    @PostMapping("/accounts/{id:[0-9]{1,18}}/closure")
    @Requires(Permission.MANAGE_ACCOUNTS)
    ModelAndView create(
            @PathVariable long id, @RequestParam(required = false, defaultValue = "") String why) {
        var account = keeping.find(id);
        var errors = granting.close(account, Asked.text(why));
        return screens.answer(account, GrantForm.EMPTY, errors);
    }

    @PostMapping("/accounts/{id:[0-9]{1,18}}/closure/end")
    @Requires(Permission.MANAGE_ACCOUNTS)
    ModelAndView delete(@PathVariable long id) {
        var account = keeping.find(id);
        accounts.reopen(account);
        return screens.answer(account, GrantForm.EMPTY, List.of());
    }
}
