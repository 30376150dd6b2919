package vn.chungtay.programme.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Directory;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.DateText;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Gives an account a body to speak for, and ends that.
@Component
class Delegating {
    private final Delegates delegates;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    Delegating(Delegates delegates, Directory directory, Texts texts, Clock clock) {
        this.delegates = delegates;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /// @return everything that is wrong; nothing when it was done
    @Transactional
    public List<FieldError> name(String programme, String body, DelegateForm form, Viewer by) {
        var reading = new FormReading(texts, LocalDate.now(clock));
        var person =
                reading.words("login", form.login(), "plan.refusal.login")
                        .flatMap(login -> {
                            var known = directory.named(login);
                            if (known.isEmpty()) {
                                reading.refuse("login", "plan.refusal.nobody", login);
                            }
                            return known;
                        });
        var from = reading.taken("from", DateText.read(Objects.toString(form.from(), "")));
        if (!reading.isRight()) {
            return reading.errors();
        }
        var naming =
                new Delegates.Naming(programme, body, person.orElseThrow(), from.orElseThrow());
        if (!delegates.name(naming, by.id())) {
            reading.refuse("login", "plan.refusal.named", person.orElseThrow().login());
        }
        return reading.errors();
    }

    /// @return everything that is wrong; nothing when it was done
    @Transactional
    public List<FieldError> end(Delegate delegate, DelegateForm form, Viewer by) {
        var reading = new FormReading(texts, LocalDate.now(clock));
        var field = "why-" + delegate.id();
        var why = reading.words(field, form.why(), "plan.refusal.reason");
        if (why.isPresent() && !delegates.end(delegate, why.get(), by.id())) {
            reading.refuse(field, "plan.refusal.ended");
        }
        return reading.errors();
    }
}
