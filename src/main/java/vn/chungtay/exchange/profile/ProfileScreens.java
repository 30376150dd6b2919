package vn.chungtay.exchange.profile;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.documents.extract.Roster;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;
import vn.chungtay.web.Searching;
import vn.chungtay.web.Texts;

/// What the pages about profiles show.
@Component
class ProfileScreens {
    private final Rosters rosters;
    private final Profiles profiles;
    private final ShippedProfiles shipped;
    private final Texts texts;

    ProfileScreens(Rosters rosters, Profiles profiles, ShippedProfiles shipped, Texts texts) {
        this.rosters = rosters;
        this.profiles = profiles;
        this.shipped = shipped;
        this.texts = texts;
    }

    Map<String, Object> index(Searching searching, Viewer viewer) {
        var words = Objects.toString(searching.q(), "");
        return Map.of(
                "page",
                page(texts.text("exchange.index.title")),
                "q",
                words,
                "profiles",
                profiles.list(words, viewer),
                "rosters",
                rosters);
    }

    /// A new one, filled in as offices usually want it; another kind than there is is the first.
    ProfileForm usual(String kind) {
        var roster = rosters.find(kind).orElseGet(rosters.all()::getFirst);
        return ProfileForm.of(roster, shipped.usual(roster).named(""));
    }

    ProfileForm of(Profile profile) {
        return ProfileForm.of(rosters.of(profile), profile);
    }

    ProfileForm read(String kind, Map<String, String> typed) {
        var roster = rosters.find(kind).orElseGet(rosters.all()::getFirst);
        return ProfileForm.of(roster, typed).checked(texts);
    }

    ProfileForm taken(ProfileForm form) {
        return form.taken(texts);
    }

    Profile profile(ProfileForm form) {
        return form.profile(texts);
    }

    /// @param place below the list; blank for a new one
    ModelAndView form(ProfileForm form, String place) {
        var title = place.isEmpty() ? "exchange.form.new" : "exchange.form.change";
        return new ModelAndView("exchange/profile/form")
                .addObject("page", below(texts.text(title)))
                .addObject("form", form)
                .addObject("address", ProfileController.PATH + place)
                .addObject("rosters", rosters);
    }

    Page below(String title) {
        return page(title).under(texts.text("exchange.index.title"), ProfileController.PATH);
    }

    Roster roster(Profile profile) {
        return rosters.of(profile);
    }

    private Page page(String title) {
        return Page.titled(title).under(texts.text("dump.tile.title"), "/exports");
    }
}
