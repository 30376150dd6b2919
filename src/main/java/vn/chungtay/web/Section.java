package vn.chungtay.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;

/// An entry of the navigation; its name is the text `nav.<key>`.
enum Section {
    HOME("home", "/", Permission.SIGNED_IN),
    WORK("work", "/my-work", Permission.SIGNED_IN),
    PROGRAMME("programme", "/programme", Permission.READ_PUBLISHED),
    TARGETS("targets", "/targets", Permission.READ_PUBLISHED),
    REPORTS("reports", "/reports", Permission.READ_FIGURES),
    FORMS("forms", "/forms/B1", Permission.READ_PUBLISHED),
    FINDINGS("findings", "/findings", Permission.READ_PUBLISHED),
    UNITS("units", "/units", Permission.READ_REGISTRY),
    ACCOUNTS("accounts", "/accounts", Permission.MANAGE_ACCOUNTS),
    AUDIT("audit", "/audit", Permission.READ_AUDIT);

    private final String key;
    private final String href;
    private final Permission permission;

    Section(String key, String href, Permission permission) {
        this.key = key;
        this.href = href;
        this.permission = permission;
    }

    /// What leads somewhere for this viewer.
    static List<Section> openTo(Viewer viewer) {
        return Arrays.stream(values()).filter(section -> viewer.may(section.permission)).toList();
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
