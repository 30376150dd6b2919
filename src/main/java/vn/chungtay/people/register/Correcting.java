package vn.chungtay.people.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// Puts a person's data right, and tells the trail what stood there; of an identity number only
/// that it is another one.
@Component
class Correcting {
    private final PersonRows rows;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    Correcting(PersonRows rows, Trail trail, Texts texts, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional
    public List<FieldError> correct(Person person, PersonForm form) {
        var typed = new Typed(texts);
        var described = Described.read(form, LocalDate.now(clock), typed);
        if (!typed.errors().isEmpty()) {
            return typed.errors();
        }
        rows.correct(person.id(), described);
        trail.record(
                Act.of("person.correct", person.thing())
                        .before("name", person.name())
                        .after("name", described.name())
                        .before("birth", Objects.toString(person.birth(), ""))
                        .after("birth", Objects.toString(described.birth(), ""))
                        .before("gender", Objects.toString(person.gender(), ""))
                        .after("gender", Objects.toString(described.gender(), ""))
                        .after("identity", described.identity() == null ? "" : "new"));
        return List.of();
    }
}
