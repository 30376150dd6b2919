package vn.chungtay.reporting.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import vn.chungtay.people.office.sample.SampleOfficials;
import vn.chungtay.people.sample.SampleMembers;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.annex.PublishedFigures;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;

/// The sample year of somebody who has no time: all that is printed, and of the rounds after it the
/// first, the last and one between them. No round looks at another, so those left out are alike.
@Import({SampleMembers.class, SampleOfficials.class})
@TestConfiguration(proxyBeanMethods = false)
class ThreeYears {
    /// An estimate is collected.
    static final LocalDate TODAY = LocalDate.of(2026, 5, 28);

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "R6/2021-H2/final",
                    "R6/2022-H1/final",
                    "R6/2022-H2/final",
                    "R6/2023-H1/final",
                    "R6/2024-H1/final",
                    "R6/2024-H2/final",
                    "R6/2025-H1/final",
                    "B1/2022/final",
                    "B1/2023/final",
                    "B1/2024/final");

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock(TODAY);
    }

    /// The first start comes as far as one that is killed before its last two rounds.
    @Bean
    @Primary
    Fillings someFillings(PublishedFigures published, Rounds rounds, Environment environment) {
        var killed = new AtomicBoolean(true);
        return new Fillings(published, rounds, environment) {
            @Override
            List<Round> rounds(String programme, Filling filling) {
                var all =
                        super.rounds(programme, filling).stream()
                                .filter(round -> !LEFT_OUT.contains(round.path()))
                                .toList();
                return killed.getAndSet(false) ? all.subList(2, all.size()) : all;
            }
        };
    }
}
