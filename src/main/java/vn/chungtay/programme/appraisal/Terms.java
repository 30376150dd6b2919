package vn.chungtay.programme.appraisal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Programmes;

/// Knows the term of the programme that the pages show.
@Component
public class Terms {
    private final Programmes programmes;

    Terms(Programmes programmes) {
        this.programmes = programmes;
    }

    /// Nothing until a programme has been loaded.
    public Optional<Term> current() {
        return programmes.current().map(Term::of);
    }
}
