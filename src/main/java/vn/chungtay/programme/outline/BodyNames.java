package vn.chungtay.programme.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// What the bodies of a programme are called.
@Component
public class BodyNames {
    private final BodyShelf bodies;

    BodyNames(BodyShelf bodies) {
        this.bodies = bodies;
    }

    public Names of(String programme) {
        var byCode = new LinkedHashMap<String, String>();
        bodies.all(programme).forEach(body -> byCode.put(body.code(), body.name()));
        return new Names(byCode);
    }

    /// Codes of the bodies that the units of an organisation on a level belong to.
    public Set<String> of(String programme, Organisation organisation, Level level) {
        return codes(programme, body -> body.isOf(organisation, level));
    }

    /// Codes of the bodies that stand on a level: party committees and units.
    public Set<String> of(String programme, Level level) {
        return codes(programme, body -> body.levels().contains(level));
    }

    private Set<String> codes(String programme, Predicate<Body> which) {
        return bodies.all(programme).stream()
                .filter(which)
                .map(Body::code)
                .collect(Collectors.toSet());
    }

    /// Names by code, in the order of the document.
    public record Names(Map<String, String> byCode) {

        public String of(String code) {
            var name = byCode.get(code);
            if (name == null) {
                throw new IllegalArgumentException("The programme declares no body " + code);
            }
            return name;
        }

        public List<String> of(List<String> codes) {
            return codes.stream().map(this::of).toList();
        }
    }
}
