package vn.chungtay.exchange.table;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.documents.extract.Extract;
import vn.chungtay.documents.extract.Roster;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;
import vn.chungtay.web.Texts;

/// The tables and the lists of persons there are, of all modules.
@Component
class Tables {
    private final List<Extract> all;
    private final List<Roster> persons;
    private final Texts texts;

    Tables(List<Extract> all, List<Roster> rosters, Texts texts) {
        this.all = all.stream().sorted(Comparator.comparing(one -> one.head().name())).toList();
        this.persons =
                rosters.stream()
                        .filter(Roster::isOfPersons)
                        .sorted(Comparator.comparing(Roster::name))
                        .toList();
        this.texts = texts;
    }

    /// Those that a viewer may read some of, by name.
    List<Extract> of(Viewer viewer) {
        return all.stream().filter(one -> viewer.may(one.head().needs())).toList();
    }

    List<Roster> persons() {
        return persons;
    }

    Extract find(String name, Viewer viewer) {
        var found =
                all.stream()
                        .filter(one -> one.head().name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var needed = found.head().needs();
        if (!viewer.may(needed)) {
            var what = texts.text("permission." + needed);
            throw new RequestRefused(
                    HttpStatus.FORBIDDEN, new Refusal("access.refusal.permission", List.of(what)));
        }
        return found;
    }
}
