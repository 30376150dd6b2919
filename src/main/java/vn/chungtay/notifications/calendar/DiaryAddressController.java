package vn.chungtay.notifications.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The address of one's own calendar: made and shown once, ended.
@Controller
class DiaryAddressController {
    private final DiaryAddresses addresses;
    private final Texts texts;

    DiaryAddressController(DiaryAddresses addresses, Texts texts) {
        this.addresses = addresses;
        this.texts = texts;
    }

    @GetMapping("/account/calendar")
    @Requires(Permission.SIGNED_IN)
    String show(Viewer viewer, Model model) {
        return shown(viewer, null, model);
    }

    @PostMapping("/account/calendar")
    @Requires(Permission.SIGNED_IN)
    String create(Viewer viewer, Model model) {
        var path = "/calendar/" + addresses.make(viewer) + ".ics";
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().path(path);
        return shown(viewer, address.toUriString(), model);
    }

    @PostMapping("/account/calendar/end")
    @Requires(Permission.SIGNED_IN)
    String delete(Viewer viewer) {
        addresses.end(viewer);
        return "redirect:/account/calendar";
    }

    private String shown(Viewer viewer, @Nullable String address, Model model) {
        var page = Page.in("work", texts.text("diary.title"));
        model.addAttribute("page", page.under(texts.text("work.title"), "/my-work"));
        model.addAttribute("address", address);
        model.addAttribute("since", addresses.openSince(viewer.id()).orElse(null));
        return "notifications/calendar/show";
    }
}
