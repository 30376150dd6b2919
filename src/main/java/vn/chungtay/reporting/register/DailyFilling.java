package vn.chungtay.reporting.register;

import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Recurring;
import vn.chungtay.organisation.Sight;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.web.Texts;

/// Each night fills what the registers know into the rounds that are open, in the registers' own
/// names, before anybody begins their day.
@Component
class DailyFilling implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(DailyFilling.class);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final Rounds rounds;
    private final BulkFilling filling;
    private final Texts texts;

    DailyFilling(Rounds rounds, BulkFilling filling, Texts texts) {
        this.rounds = rounds;
        this.filling = filling;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "fill-from-registers";
    }

    @Override
    public When when() {
        return new Daily(NIGHT);
    }

    @Override
    public void run() {
        rounds.open().forEach(this::tryTo);
    }

    /// What goes wrong in one round is no reason to leave the others empty.
    private void tryTo(Round round) {
        try {
            filling.fill(round, Sight.EVERYTHING, this::hand);
        } catch (RuntimeException wrong) {
            LOG.error("Round {} could not be filled from the registers", round.path(), wrong);
        }
    }

    private Hand hand(String register) {
        return new Hand(null, texts.text(register), Source.REGISTER);
    }
}
