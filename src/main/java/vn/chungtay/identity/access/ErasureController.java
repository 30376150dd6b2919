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
import vn.chungtay.web.FieldError;

/// Erases whose an account was.
@Controller
class ErasureController {
    private final Keeping keeping;
    private final Erasure erasure;
    private final AccountScreens screens;
    private final AccessScreens words;

    ErasureController(
            Keeping keeping, Erasure erasure, AccountScreens screens, AccessScreens words) {
        this.keeping = keeping;
        this.erasure = erasure;
        this.screens = screens;
        this.words = words;
    }

    @PostMapping("/accounts/{id:[0-9]{1,18}}/erasure")
    @Requires(Permission.MANAGE_ACCOUNTS)
    ModelAndView create(
            @PathVariable long id, @RequestParam(required = false, defaultValue = "") String why) {
        var account = keeping.find(id);
        var errors =
                erasure.erase(account, Asked.text(why))
                        .map(refusal -> List.of(new FieldError("why", words.text(refusal))))
                        .orElse(List.of());
        return screens.answer(account, GrantForm.EMPTY, errors);
    }
}
