package vn.chungtay.programme.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

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
