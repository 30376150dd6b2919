package vn.chungtay.notifications.mail;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// Where the link in a letter leads. Programs that look at letters follow links too: only the
/// button confirms, and only for whoever gave the address.
@Controller
class MailConfirmationController {
    private static final String PATH = "/account/mail/confirmation";

    private final MailAddresses addresses;
    private final Texts texts;

    MailConfirmationController(MailAddresses addresses, Texts texts) {
        this.addresses = addresses;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.SIGNED_IN)
    ModelAndView createForm(@RequestParam(defaultValue = "") String code) {
        return shown(code, false);
    }

    @PostMapping(PATH)
    @Requires(Permission.SIGNED_IN)
    ModelAndView create(Viewer viewer, @RequestParam(defaultValue = "") String code) {
        if (addresses.confirm(viewer, code)) {
            return new ModelAndView("redirect:/account/mail");
        }
        var view = shown(code, true);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView shown(String code, boolean refused) {
        var page = Page.in("work", texts.text("mail.confirm.title"));
        return new ModelAndView("notifications/mail/confirm")
                .addObject("page", page.under(texts.text("mail.title"), "/account/mail"))
                .addObject("code", code)
                .addObject("refused", refused);
    }
}
