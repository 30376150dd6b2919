package vn.chungtay.upkeep;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.chungtay.web.Texts;

/// All that is watched, gathered. What cannot be asked is itself a sign.
@Component
class Vitals {
    private static final Logger LOG = LoggerFactory.getLogger(Vitals.class);

    private final ObjectProvider<Vital> vitals;
    private final Texts texts;

    Vitals(ObjectProvider<Vital> vitals, Texts texts) {
        this.vitals = vitals;
        this.texts = texts;
    }

    /// In the order of their modules.
    List<Sign> signs() {
        return vitals.orderedStream().flatMap(this::ask).toList();
    }

    long troubles() {
        return signs().stream().filter(sign -> sign.state().isTrouble()).count();
    }

    private Stream<Sign> ask(Vital vital) {
        try {
            return vital.signs().stream();
        } catch (DataAccessException e) {
            LOG.warn("{} cannot be asked", vital.getClass().getSimpleName(), e);
            return Stream.of(
                    new Sign(
                            vital.getClass().getSimpleName(),
                            texts.text("status.unread"),
                            Sign.State.BAD,
                            texts.text("status.unread.text"),
                            texts.text("status.unread.remedy")));
        }
    }
}
