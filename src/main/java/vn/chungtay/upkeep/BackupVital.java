package vn.chungtay.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chungtay.upkeep.Sign.State;
import vn.chungtay.web.Texts;

/// When the data was last put into safety, as far as whoever does so tells.
@Component
@Order(60)
class BackupVital implements Vital {
    /// A day, and the hours that one takes longer than the other.
    private static final Duration OLD = Duration.ofHours(36);

    private final ObjectProvider<LastBackup> backups;
    private final Texts texts;
    private final Clock clock;

    BackupVital(ObjectProvider<LastBackup> backups, Texts texts, Clock clock) {
        this.backups = backups;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Sign> signs() {
        var last = last();
        var name = texts.text("status.backup");
        if (last.isEmpty()) {
            return List.of(
                    new Sign(
                            "backup",
                            name,
                            State.WATCH,
                            texts.text("status.backup.none"),
                            texts.text("status.backup.none.remedy")));
        }
        var sign = Sign.well("backup", name, texts.text("status.backup.text", last.get()));
        return last.get().plus(OLD).isAfter(clock.instant())
                ? List.of(sign)
                : List.of(sign.but(State.BAD, sign.sentence(), texts.text("status.backup.remedy")));
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "chungtay.backup.last.success.seconds",
                        "When the last backup ended, in seconds since 1970; none yet: not a number",
                        () -> last().map(Instant::getEpochSecond).orElse(null)));
    }

    private Optional<Instant> last() {
        return backups.stream()
                .map(LastBackup::madeAt)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
