package vn.chungtay.programme.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Definitions;
import vn.chungtay.programme.ProgrammeFolder;
import vn.chungtay.programme.ProgrammePart;
import vn.chungtay.programme.loading.Checks;
import vn.chungtay.programme.loading.Draft;
import vn.chungtay.web.Texts;

/// Keeps a loading from taking away a solution that was reported on, as [KeptOutline] does for
/// duties.
@Component
class KeptSolutions implements ProgrammePart {
    private final Definitions definitions;
    private final Sayings sayings;
    private final Texts texts;

    KeptSolutions(Definitions definitions, Sayings sayings, Texts texts) {
        this.definitions = definitions;
        this.sayings = sayings;
        this.texts = texts;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record SolutionsFile(List<GroupEntry> groups) {
        Set<String> codes() {
            return groups.stream().flatMap(GroupEntry::codes).collect(Collectors.toSet());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record GroupEntry(
            @Nullable List<GroupEntry> sections, @Nullable List<ItemEntry> items) {
        Stream<String> codes() {
            return Stream.concat(
                    Stream.ofNullable(items).flatMap(List::stream).map(ItemEntry::code),
                    Stream.ofNullable(sections).flatMap(List::stream).flatMap(GroupEntry::codes));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ItemEntry(String code) {}

    @Override
    public Prepared prepare(ProgrammeFolder folder) {
        var kept =
                sayings.of(folder.programme()).stream()
                        .map(Said::place)
                        .filter(Said.OfSolution.class::isInstance)
                        .map(place -> ((Said.OfSolution) place).item())
                        .distinct()
                        .sorted()
                        .toList();
        if (kept.isEmpty()
                || !(definitions.read(folder.path(), "solutions.yaml", "solutions")
                        instanceof Definition definition)) {
            return Draft.of(texts, List.of());
        }
        var declared = definition.as(SolutionsFile.class).codes();
        var checks = new Checks(definition);
        kept.stream()
                .filter(item -> !declared.contains(item))
                .forEach(item -> checks.refuse("/groups", "plan.refusal.solution-gone", item));
        return checks.problems().isEmpty()
                ? Draft.of(texts, List.of())
                : Draft.refused(checks.problems());
    }
}
