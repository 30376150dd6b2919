package vn.chungtay.organisation.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.BodyKind;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.reorganisation.Subject;

/// The three lists. Areas, units and bodies are kept alike, so that a statement is written once for
/// all of them.
enum Roll {
    AREAS(
            Subject.AREA,
            "kind",
            List.of(
                    ListColumn.of("code", "roll.area"),
                    ListColumn.of("name", "roll.name"),
                    ListColumn.of("kind", "roll.area.kind"),
                    ListColumn.of("parent_code", "roll.area.parent"),
                    ListColumn.of("valid_from", "roll.first-day"),
                    ListColumn.of("valid_to", "roll.last-day"))),
    UNITS(
            Subject.UNIT,
            "level",
            List.of(
                    ListColumn.of("code", "roll.unit"),
                    ListColumn.of("organisation", "roll.organisation"),
                    ListColumn.of("level", "roll.level"),
                    ListColumn.of("name", "roll.name"),
                    ListColumn.of("area_code", "roll.area"),
                    ListColumn.of("parent_code", "roll.unit.parent"),
                    ListColumn.of("valid_from", "roll.first-day"),
                    ListColumn.of("valid_to", "roll.last-day"))),
    BODIES(
            Subject.BODY,
            "kind",
            List.of(
                    ListColumn.of("code", "roll.body"),
                    ListColumn.of("kind", "roll.body.kind"),
                    ListColumn.of("name", "roll.name"),
                    ListColumn.of("area_code", "roll.area"),
                    ListColumn.of("valid_from", "roll.first-day"),
                    ListColumn.of("valid_to", "roll.last-day")));

    /// A district that is no city, as statistics call it.
    private static final Map<String, String> SYNONYMS = Map.of("rural_district", "DISTRICT");

    private final Subject subject;
    private final String rank;
    private final List<ListColumn> columns;

    Roll(Subject subject, String rank, List<ListColumn> columns) {
        this.subject = subject;
        this.rank = rank;
        this.columns = columns;
    }

    String importName() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<ListColumn> listed() {
        return columns;
    }

    List<String> columns() {
        return ListColumn.due(columns);
    }

    /// The column that says how high a thing stands, or what kind of a body it is.
    String rank() {
        return rank;
    }

    List<String> ranks() {
        return switch (this) {
            case AREAS -> Stream.of(AreaKind.values()).map(Enum::name).toList();
            case UNITS -> Stream.of(Level.values()).map(Enum::name).toList();
            case BODIES -> Stream.of(BodyKind.values()).map(Enum::name).toList();
        };
    }

    Optional<String> synonym(String word) {
        return this == AREAS
                ? Optional.ofNullable(SYNONYMS.get(word.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    boolean hasOrganisation() {
        return this == UNITS;
    }

    boolean hasArea() {
        return subject.isPlaced();
    }

    boolean hasParent() {
        return subject.isInTree();
    }

    /// A statement written for all lists, made one for this list.
    String in(String statement) {
        return subject.in(statement);
    }
}
