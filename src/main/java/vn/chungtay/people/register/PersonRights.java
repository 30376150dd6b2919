package vn.chungtay.people.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;

/// Whom somebody may see, and what of them.
@Component
class PersonRights {
    private final PersonLists lists;
    private final Sights sights;

    PersonRights(PersonLists lists, Sights sights) {
        this.lists = lists;
        this.sights = sights;
    }

    Sight sight(Viewer viewer, Permission permission) {
        return sights.of(viewer, permission);
    }

    /// Somebody out of sight is not found.
    Person find(long id, Viewer viewer, Permission permission) {
        return lists.find(new PersonId(id), sight(viewer, permission))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// By code; nobody where it is not known or out of sight.
    Optional<Person> find(@Nullable String code, Viewer viewer, Permission permission) {
        return code == null ? Optional.empty() : lists.find(code, sight(viewer, permission));
    }

    boolean may(Person person, Viewer viewer, Permission permission) {
        return viewer.may(permission)
                && lists.find(person.id(), sight(viewer, permission)).isPresent();
    }
}
