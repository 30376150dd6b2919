package vn.chungtay.programme;

import java.util.Arrays;
import java.util.List;
import vn.chungtay.web.Tab;
import vn.chungtay.web.Texts;

/// The pages of a programme, side by side.
enum Part {
    SUMMARY("/programme"),
    SOLUTIONS("/programme/solutions"),
    TASKS("/programme/tasks"),
    DUTIES("/programme/duties"),
    ROLLOUT("/programme/rollout");

    private final String address;

    Part(String address) {
        this.address = address;
    }

    static List<Tab> tabs(Texts t, String current) {
        return Arrays.stream(values())
                .map(part ->
                        new Tab(
                                t.text("programme.part." + part.name()),
                                part.address,
                                part.address.equals(current)))
                .toList();
    }
}
