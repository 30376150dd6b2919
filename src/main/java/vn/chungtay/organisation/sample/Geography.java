package vn.chungtay.organisation.sample;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.organisation.sample.Words.AreaKind;

/// The sample's areas and how one speaks of them.
final class Geography {
    private final List<Area> areas;
    private final List<AreaKind> kinds;
    private final Map<String, Area> byCode;
    private final Map<String, List<Area>> children;

    Geography(List<Area> areas, List<AreaKind> kinds) {
        this.areas = List.copyOf(areas);
        this.kinds = kinds;
        this.byCode = areas.stream().collect(toMap(Area::code, identity()));
        this.children = areas.stream().collect(groupingBy(Area::parent));
    }

    Geography with(List<Area> more) {
        return new Geography(Stream.concat(areas.stream(), more.stream()).toList(), kinds);
    }

    List<Area> areas() {
        return areas;
    }

    Area province() {
        return children.getOrDefault("", List.of()).getFirst();
    }

    List<Area> below(Area area) {
        return children.getOrDefault(area.code(), List.of());
    }

    List<Area> districts() {
        return below(province());
    }

    List<Area> communes() {
        return districts().stream().flatMap(district -> below(district).stream()).toList();
    }

    Optional<Area> parent(Area area) {
        return Optional.ofNullable(byCode.get(area.parent()));
    }

    AreaKind kindOf(Area area) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(area.kind()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("area-kinds.csv lacks " + area.kind()));
    }

    /// The areas named by code or by kind, in the order of the areas.
    List<Area> all(List<String> codesAndKinds) {
        return areas.stream()
                .filter(a -> codesAndKinds.contains(a.code()) || codesAndKinds.contains(a.kind()))
                .toList();
    }

    /// Fills a pattern: `{area}` is the area within a sentence, `{place}` its name without the
    /// kind.
    String name(String pattern, Area area) {
        return pattern.contains("{place}")
                ? pattern.replace("{place}", place(area))
                : pattern.replace("{area}", inSentence(area));
    }

    String inSentence(Area area) {
        String name = area.name();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private String place(Area area) {
        String beginning = kindOf(area).word() + " ";
        if (!area.name().startsWith(beginning)) {
            throw new IllegalStateException(area.name() + " does not begin with " + beginning);
        }
        return area.name().substring(beginning.length());
    }
}
