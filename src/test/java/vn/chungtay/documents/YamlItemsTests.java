package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Items are added to the lists of a text and taken away; whatever else it says stays.
class YamlItemsTests {
    private static final String TASKS =
            """
            # Kế hoạch 📌
            tasks:
              # Tất cả
              - number: 1
                title: Một # trước
                times: [{by: Năm 2021}, {by: Năm 2022}]
                # còn của việc 1

              # Việc hai
              - number: 2
                title: |
                  Hai
              - number: 3
                title: Ba dài
                  hai dòng
            # hết
            """;

    @Test
    void an_item_stands_after_the_last_one_as_the_others_do() {
        var item =
                new YamlItem()
                        .withBare("/number", "4")
                        .with("/title", "Bốn: \"#4\"")
                        .with("/measure/counts", "đếm")
                        .withList("/measure/numerator", List.of("b1.a", "b1.b"))
                        .withBare("/measure/least", "82.5")
                        .withBare("/measure/wrong", "tám")
                        .withItem("/times", new YamlItem().with("/by", "2023"));

        assertThat(YamlItems.add(TASKS, "/tasks", item))
                .isEqualTo(
                        TASKS.replace(
                                "# hết\n",
                                """
                                  - number: 4
                                    title: 'Bốn: "#4"'
                                    measure:
                                      counts: đếm
                                      numerator: [b1.a, b1.b]
                                      least: 82.5
                                      wrong: tám
                                    times:
                                      - by: '2023'
                                # hết
                                """));
    }

    @Test
    void an_item_of_a_list_in_brackets_stands_within_them() {
        var item = new YamlItem().with("/part", "Đợt hai, ba").with("/by", "Năm 2023");

        assertThat(YamlItems.add(TASKS, "/tasks/0/times", item))
                .contains("[{by: Năm 2021}, {by: Năm 2022}, {part: 'Đợt hai, ba', by: Năm 2023}]");
        assertThat(YamlItems.add("times: []", "/times", item))
                .isEqualTo("times: [{part: 'Đợt hai, ba', by: Năm 2023}]");
        assertThat(YamlItems.add("a:\n- b: 1", "/a", new YamlItem().withBare("/b", "2")))
                .isEqualTo("a:\n- b: 1\n- b: 2\n");
    }

    @Test
    void an_item_goes_with_the_comment_above_it_and_nothing_else() {
        assertThat(YamlItems.remove(TASKS, "/tasks", 1))
                .isEqualTo(
                        TASKS.replace(
                                "  # Việc hai\n  - number: 2\n    title: |\n      Hai\n", ""));
        assertThat(YamlItems.remove(TASKS, "/tasks", 0))
                .startsWith("# Kế hoạch 📌\ntasks:\n  # Tất cả\n    # còn của việc 1\n");
        assertThat(YamlItems.remove(TASKS, "/tasks", 2)).endsWith("      Hai\n# hết\n");
    }

    @Test
    void an_item_goes_from_between_its_brackets() {
        assertThat(YamlItems.remove(TASKS, "/tasks/0/times", 0)).contains("[{by: Năm 2022}]");
        assertThat(YamlItems.remove(TASKS, "/tasks/0/times", 1)).contains("[{by: Năm 2021}]");
        assertThat(YamlItems.remove("[1, 2, 3]", "", 0, 3)).isEqualTo("[]");
    }

    @Test
    void items_are_counted() {
        assertThat(YamlItems.count(TASKS, "/tasks")).isEqualTo(3);
        assertThat(YamlItems.count(TASKS, "/none")).isZero();
    }
}
