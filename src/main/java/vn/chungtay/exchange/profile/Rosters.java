package vn.chungtay.exchange.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.Roster;

/// The lists there are, of all modules; those of no persons first.
@Component
class Rosters {
    private final List<Roster> all;

    Rosters(List<Roster> all) {
        this.all =
                all.stream()
                        .sorted(
                                Comparator.comparing(Roster::isOfPersons)
                                        .thenComparing(Roster::name))
                        .toList();
    }

    List<Roster> all() {
        return all;
    }

    Optional<Roster> find(String kind) {
        return all.stream().filter(one -> one.name().equals(kind)).findFirst();
    }

    /// Of a profile that is kept.
    Roster of(Profile profile) {
        return find(profile.kind())
                .orElseThrow(
                        () -> new IllegalStateException("No list is called " + profile.kind()));
    }
}
