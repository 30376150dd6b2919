package vn.chungtay.exchange.profile;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Viewer;

/// Where profiles are made, changed and ended, each told to the trail.
@Component
@Transactional
class ProfileBook {
    private final Profiles profiles;
    private final Trail trail;

    ProfileBook(Profiles profiles, Trail trail) {
        this.profiles = profiles;
        this.trail = trail;
    }

    /// Nothing where another profile has the name.
    public Optional<Long> make(Profile profile, Viewer viewer) {
        var made = profiles.add(profile, viewer);
        made.ifPresent(id ->
                trail.record(
                        Act.of("exchange.profile-make", "profile " + id)
                                .after("name", profile.name())
                                .after("list", profile.kind())
                                .after("columns", columns(profile))));
        return made;
    }

    /// Whether it could be.
    public boolean change(Profiles.Kept kept, Profile profile) {
        var changed = profiles.change(kept.id(), profile);
        if (changed) {
            trail.record(
                    Act.of("exchange.profile-change", kept.thing())
                            .before("name", kept.profile().name())
                            .before("columns", columns(kept.profile()))
                            .after("name", profile.name())
                            .after("columns", columns(profile)));
        }
        return changed;
    }

    public void end(Profiles.Kept kept) {
        profiles.end(kept.id());
        trail.record(
                Act.of("exchange.profile-end", kept.thing()).before("name", kept.profile().name()));
    }

    private static String columns(Profile profile) {
        return String.join(", ", profile.columns().stream().map(ProfileColumn::heading).toList());
    }
}
