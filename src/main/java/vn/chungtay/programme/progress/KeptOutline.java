package vn.chungtay.programme.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Definitions;
import vn.chungtay.programme.ProgrammeFolder;
import vn.chungtay.programme.ProgrammePart;
import vn.chungtay.programme.loading.Checks;
import vn.chungtay.programme.loading.Draft;
import vn.chungtay.programme.outline.BodyNames;
import vn.chungtay.web.Texts;

/// Keeps a loading from taking away a duty that was reported on, or a body that reported or was
/// given somebody to speak for it; [KeptReports] does the same for tasks. A duty may be given to
/// another body: what was said of it stays with whoever said it.
@Component
class KeptOutline implements ProgrammePart {
    private final Definitions definitions;
    private final Sayings sayings;
    private final Delegates delegates;
    private final BodyNames names;
    private final Texts texts;

    KeptOutline(
            Definitions definitions,
            Sayings sayings,
            Delegates delegates,
            BodyNames names,
            Texts texts) {
        this.definitions = definitions;
        this.sayings = sayings;
        this.delegates = delegates;
        this.names = names;
        this.texts = texts;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record OutlineFile(List<BodyEntry> bodies, List<DutyEntry> duties) {

        Set<String> bodyCodes() {
            return bodies.stream().map(BodyEntry::code).collect(Collectors.toSet());
        }

        Set<String> itemCodes() {
            return duties.stream()
                    .flatMap(duty -> duty.items().stream())
                    .map(ItemEntry::code)
                    .collect(Collectors.toSet());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record BodyEntry(String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record DutyEntry(List<ItemEntry> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ItemEntry(String code) {}

    @Override
    public Prepared prepare(ProgrammeFolder folder) {
        var said = sayings.of(folder.programme()).stream().map(Said::place).distinct().toList();
        var speaking = speaking(folder.programme(), said);
        if (speaking.isEmpty()
                || !(definitions.read(folder.path(), "programme.yaml", "programme")
                        instanceof Definition definition)) {
            return Draft.of(texts, List.of());
        }
        var file = definition.as(OutlineFile.class);
        var checks = new Checks(definition);
        bodies(folder.programme(), missing(speaking, file.bodyCodes()), checks);
        duties(said, file.itemCodes(), checks);
        return checks.problems().isEmpty()
                ? Draft.of(texts, List.of())
                : Draft.refused(checks.problems());
    }

    /// The bodies that reported or were given somebody to speak for them.
    private Set<String> speaking(String programme, List<Said.Place> said) {
        var bodies = new HashSet<String>();
        delegates.of(programme).forEach(one -> bodies.add(one.body()));
        said.forEach(place -> bodies.add(place.body()));
        return bodies;
    }

    private static List<String> missing(Set<String> kept, Set<String> declared) {
        return kept.stream().filter(Predicate.not(declared::contains)).sorted().toList();
    }

    private void bodies(String programme, List<String> gone, Checks checks) {
        var known = names.of(programme).byCode();
        gone.forEach(body ->
                checks.refuse(
                        "/bodies",
                        "plan.refusal.body-gone",
                        Objects.requireNonNullElse(known.get(body), body)));
    }

    private static void duties(List<Said.Place> said, Set<String> declared, Checks checks) {
        var reported =
                said.stream()
                        .filter(Said.OfDuty.class::isInstance)
                        .map(place -> ((Said.OfDuty) place).item())
                        .collect(Collectors.toSet());
        missing(reported, declared)
                .forEach(item -> checks.refuse("/duties", "plan.refusal.duty-gone", item));
    }
}
