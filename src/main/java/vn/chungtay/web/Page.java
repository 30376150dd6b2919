package vn.chungtay.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the layout needs to know of a page: its title, the entry of the navigation it belongs to
/// (`work`, `programme`, `targets`, `reports`, `forms`, `findings`, `units`, `accounts` or `audit`;
/// `null` for none) and the way that leads to it, the home page left out.
public record Page(String title, @Nullable String section, List<Crumb> crumbs) {
    public Page {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A page needs a title");
        }
        if (section != null && Section.withKey(section).isEmpty()) {
            throw new IllegalArgumentException("The navigation has no entry " + section);
        }
        crumbs = List.copyOf(crumbs);
    }

    public static Page titled(String title) {
        return new Page(title, null, List.of());
    }

    public static Page in(String section, String title) {
        return new Page(title, section, List.of());
    }

    /// The page further down the same way.
    public Page under(String text, String href) {
        var longer = new ArrayList<>(crumbs);
        longer.add(new Crumb(text, href));
        return new Page(title, section, longer);
    }
}
