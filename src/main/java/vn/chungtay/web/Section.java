package vn.chungtay.web;

import java.util.Arrays;
import java.util.Optional;

/// An entry of the navigation; its name is the text `nav.<key>`.
enum Section {
    HOME("home", "/"),
    PROGRAMME("programme", "/programme"),
    TARGETS("targets", "/targets"),
    FORMS("forms", "/forms/B1"),
    FINDINGS("findings", "/findings"),
    UNITS("units", "/units");

    private final String key;
    private final String href;

    Section(String key, String href) {
        this.key = key;
        this.href = href;
    }

    static Optional<Section> withKey(String key) {
        return Arrays.stream(values()).filter(section -> section.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    String href() {
        return href;
    }
}
