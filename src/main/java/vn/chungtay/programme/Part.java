package vn.chungtay.programme;

import java.util.Arrays;
import java.util.List;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Tab;
import vn.chungtay.web.Texts;

/// The pages of a programme, side by side: those its viewer may read.
enum Part {
    SUMMARY("/programme"),
    SOLUTIONS("/programme/solutions"),
    TASKS("/programme/tasks"),
    DUTIES("/programme/duties"),
    ROLLOUT("/programme/rollout"),
    COMMITMENTS("/commitments", Permission.READ_FIGURES),
    AGREEMENTS("/agreements", Permission.READ_FIGURES);

    private final String address;
    private final Permission permission;

    Part(String address) {
        this(address, Permission.READ_PUBLISHED);
    }

    Part(String address, Permission permission) {
        this.address = address;
        this.permission = permission;
    }

    static List<Tab> tabs(Texts t, String current) {
        return Arrays.stream(values())
                .filter(part -> Viewer.current().may(part.permission))
                .map(part ->
                        new Tab(
                                t.text("programme.part." + part.name()),
                                part.address,
                                part.address.equals(current)))
                .toList();
    }
}
