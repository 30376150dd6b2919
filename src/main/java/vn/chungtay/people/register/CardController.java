package vn.chungtay.people.register;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Picture;
import vn.chungtay.web.Texts;

/// The card of a member, to print. Its QR code is the address of the person's page: whoever reads
/// it without signing in learns nothing.
@Controller
class CardController {
    private final PersonScreens screens;
    private final PersonRights rights;
    private final Belongings belongings;
    private final Texts texts;

    CardController(PersonScreens screens, PersonRights rights, Belongings belongings, Texts texts) {
        this.screens = screens;
        this.rights = rights;
        this.belongings = belongings;
        this.texts = texts;
    }

    @GetMapping(PersonController.PERSON + "/card")
    @Requires(Permission.READ_PEOPLE)
    String show(@PathVariable long id, Viewer viewer, Model model) {
        var person = rights.find(id, viewer, Permission.READ_PEOPLE);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().path(person.path());
        model.addAttribute("page", screens.under(person, texts.text("person.card.title")));
        model.addAttribute("person", person);
        model.addAttribute("picture", Picture.of(address.build().toUriString()));
        model.addAttribute(
                "belongings",
                belongings.of(List.of(person)).stream().filter(Belonging::goesOn).toList());
        return "people/register/card";
    }
}
