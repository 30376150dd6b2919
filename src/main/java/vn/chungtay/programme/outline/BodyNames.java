package vn.chungtay.programme.outline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the bodies of a programme are called.
@Component
public class BodyNames {
    private final BodyShelf bodies;

    BodyNames(BodyShelf bodies) {
        this.bodies = bodies;
    }

    public Names of(String programme) {
        return new Names(
                bodies.all(programme).stream().collect(Collectors.toMap(Body::code, Body::name)));
    }

    /// Names by code.
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
