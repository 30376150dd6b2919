package vn.chungtay.organisation.reorganisation;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.web.Texts;

/// Says how many of what a decision establishes, changes and ends.
@Component
class EffectNotes {
    private final Texts texts;

    EffectNotes(Texts texts) {
        this.texts = texts;
    }

    String alreadySigned(String number) {
        return texts.text("organisation.merger.note.signed", number);
    }

    /// A sentence for each kind of area and each organisation's level, from the top down.
    List<String> of(List<Effect> effects) {
        var counts = new TreeMap<Group, long[]>(Group.IN_ORDER);
        for (var effect : effects) {
            var group = Group.of(effect.known());
            counts.computeIfAbsent(group, _ -> new long[3])[effect.kind().ordinal()]++;
        }
        return counts.entrySet().stream().map(e -> sentence(e.getKey(), e.getValue())).toList();
    }

    private String sentence(Group group, long[] counts) {
        return texts.text(
                "organisation.merger.note.effects", name(group), counts[0], counts[1], counts[2]);
    }

    private String name(Group group) {
        return switch (group.subject()) {
            case AREA -> texts.text("areaKind." + group.rank());
            case BODY -> texts.text("bodyKind." + group.rank());
            case UNIT ->
                    texts.text(
                            "organisation.merger.note.unit",
                            texts.text("organisation." + group.organisation()),
                            texts.text("level." + group.rank()));
        };
    }

    /// What is counted together.
    private record Group(Subject subject, String organisation, String rank) {
        static final Comparator<Group> IN_ORDER =
                Comparator.comparing(Group::subject)
                        .thenComparing(Group::organisation)
                        .thenComparing(Group::rank);

        static Group of(Standing standing) {
            var organisation = standing.organisation();
            return new Group(
                    standing.subject(),
                    organisation == null ? Organisation.FF.name() : organisation,
                    standing.rank());
        }
    }
}
