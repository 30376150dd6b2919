package vn.chungtay.identity.access;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// A one-time link for an account, to be handed over by whoever knows its holder. It also ends the
/// codes of a telephone that was lost.
@Controller
class LinkController {
    private final Keeping keeping;
    private final OneTimeLinks links;
    private final CodeGenerators generators;
    private final WayBack wayBack;
    private final AccountScreens screens;

    LinkController(
            Keeping keeping,
            OneTimeLinks links,
            CodeGenerators generators,
            WayBack wayBack,
            AccountScreens screens) {
        this.keeping = keeping;
        this.links = links;
        this.generators = generators;
        this.wayBack = wayBack;
        this.screens = screens;
    }

    @PostMapping("/accounts/{id:[0-9]{1,18}}/links")
    @Requires(Permission.MANAGE_ACCOUNTS)
    String create(@PathVariable long id, Viewer viewer, Model model) {
        var account = keeping.find(id);
        var path = links.make(account, viewer.id());
        wayBack.answer(account.id(), viewer.id());
        var link = ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
        model.addAllAttributes(screens.show(account, GrantForm.EMPTY, List.of(), link));
        return "identity/access/show";
    }

    @PostMapping("/accounts/{id:[0-9]{1,18}}/codes/end")
    @Requires(Permission.MANAGE_ACCOUNTS)
    String delete(@PathVariable long id) {
        var account = keeping.find(id);
        generators.end(account);
        return "redirect:/accounts/" + id;
    }
}
