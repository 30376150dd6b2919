package vn.chungtay.programme.solution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.loading.Checks;

/// `solutions.yaml` as written: groups of items, or of sections of items.
record SolutionsFile(List<Group> groups) {

    record Group(
            String code,
            String place,
            String title,
            @Nullable List<Section> sections,
            @Nullable List<Item> items) {

        List<Section> sectionsOrNone() {
            return sections == null ? List.of() : sections;
        }

        List<Item> itemsOrNone() {
            return items == null ? List.of() : items;
        }
    }

    record Section(String code, String place, String title, List<Item> items) {}

    record Item(String code, String place, String title) {

        Solution in(String group) {
            return new Solution(code, group, place, title);
        }
    }

    /// Groups and sections, a group before its sections.
    List<SolutionGroup> solutionGroups() {
        var all = new ArrayList<SolutionGroup>();
        for (var group : groups) {
            all.add(new SolutionGroup(group.code(), null, group.place(), group.title()));
            for (var section : group.sectionsOrNone()) {
                all.add(
                        new SolutionGroup(
                                section.code(), group.code(), section.place(), section.title()));
            }
        }
        return all;
    }

    List<Solution> solutions() {
        var all = new ArrayList<Solution>();
        for (var group : groups) {
            group.itemsOrNone().forEach(item -> all.add(item.in(group.code())));
            for (var section : group.sectionsOrNone()) {
                section.items().forEach(item -> all.add(item.in(section.code())));
            }
        }
        return all;
    }

    /// Groups and sections share their codes, and so do all items.
    void check(Checks checks) {
        var groupLines = new HashMap<String, Integer>();
        var itemLines = new HashMap<String, Integer>();
        checks.codesOnce(groupLines, "/groups", groups, Group::code);
        for (int i = 0; i < groups.size(); i++) {
            var pointer = "/groups/" + i;
            var group = groups.get(i);
            var sections = group.sectionsOrNone();
            checks.codesOnce(itemLines, pointer + "/items", group.itemsOrNone(), Item::code);
            checks.codesOnce(groupLines, pointer + "/sections", sections, Section::code);
            for (int j = 0; j < sections.size(); j++) {
                var items = pointer + "/sections/" + j + "/items";
                checks.codesOnce(itemLines, items, sections.get(j).items(), Item::code);
            }
        }
    }
}
