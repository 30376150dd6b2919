package vn.chungtay.notifications.mail;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// Where and about what somebody wants to be written to.
@Controller
class MailController {
    private final MailAddresses addresses;
    private final Post post;
    private final Texts texts;

    MailController(MailAddresses addresses, Post post, Texts texts) {
        this.addresses = addresses;
        this.post = post;
        this.texts = texts;
    }

    @GetMapping("/account/mail")
    @Requires(Permission.SIGNED_IN)
    ModelAndView show(Viewer viewer) {
        var known = addresses.of(viewer.id()).orElse(null);
        return shown(viewer, AddressForm.of(known), List.of());
    }

    @PostMapping("/account/mail")
    @Requires(Permission.SIGNED_IN)
    ModelAndView create(Viewer viewer, AddressForm form) {
        return post.isOpen()
                ? addresses
                        .ask(viewer, form)
                        .map(refusal -> refused(viewer, form, refusal))
                        .orElseGet(() -> new ModelAndView("redirect:/account/mail"))
                : refused(viewer, form, new Refusal("mail.refusal.closed", List.of()));
    }

    @PostMapping("/account/mail/end")
    @Requires(Permission.SIGNED_IN)
    String delete(Viewer viewer) {
        addresses.end(viewer);
        return "redirect:/account/mail";
    }

    private ModelAndView refused(Viewer viewer, AddressForm form, Refusal refusal) {
        var error = new FieldError("address", texts.text(refusal));
        var view = shown(viewer, form, List.of(error));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView shown(Viewer viewer, AddressForm form, List<FieldError> errors) {
        var page = Page.in("work", texts.text("mail.title"));
        return new ModelAndView("notifications/mail/show")
                .addObject("page", page.under(texts.text("work.title"), "/my-work"))
                .addObject("open", post.isOpen())
                .addObject("known", addresses.of(viewer.id()).orElse(null))
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
