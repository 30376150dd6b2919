package vn.chungtay.exchange.profile;

import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.extract.Roster;
import vn.chungtay.web.Texts;

/// A profile for each kind of list, so that nobody begins with nothing: all columns but the closed
/// ones, under the names that pages give them, days and codes as offices write them.
@Component
class ShippedProfiles implements ApplicationRunner {
    private final Rosters rosters;
    private final Profiles profiles;
    private final Texts texts;

    ShippedProfiles(Rosters rosters, Profiles profiles, Texts texts) {
        this.rosters = rosters;
        this.profiles = profiles;
        this.texts = texts;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        rosters.all().forEach(roster -> profiles.ship(usual(roster)));
    }

    Profile usual(Roster roster) {
        var columns =
                roster.columns().stream()
                        .filter(column -> !column.closed())
                        .map(column ->
                                new ProfileColumn(
                                        column.name(), texts.text(column.label()), "", Map.of()))
                        .toList();
        var name = texts.text("exchange.shipped", texts.text(roster.label()));
        return new Profile(name, roster.name(), List.of(), columns, DayStyle.SLASHES, FileForm.CSV);
    }
}
