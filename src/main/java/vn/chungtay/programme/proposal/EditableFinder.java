package vn.chungtay.programme.proposal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.programme.edition.Editions;

/// Finds what an address of the editing pages asks for.
@Component
class EditableFinder {
    private final Editions editions;
    private final Amendments amendments;

    EditableFinder(Editions editions, Amendments amendments) {
        this.editions = editions;
        this.amendments = amendments;
    }

    Editable find(EditedFrom asked) {
        return find(asked.code(), asked.edition(), asked.draft());
    }

    private Editable find(String programme, @Nullable Integer edition, @Nullable Long draft) {
        int inForce = editions.number(programme).orElseThrow(EditableFinder::nothingThere);
        if (draft != null) {
            var found = amendment(draft);
            if (!found.programme().equals(programme)) {
                throw nothingThere();
            }
            var files = amendments.files(found);
            return new Editable(programme, found.base(), found, files, found.isOpen());
        }
        int begun = edition == null ? inForce : edition;
        var files = editions.files(programme, begun).orElseThrow(EditableFinder::nothingThere);
        return new Editable(programme, begun, null, files, begun == inForce);
    }

    Amendment amendment(long id) {
        return amendments.find(id).orElseThrow(EditableFinder::nothingThere);
    }

    private static ResponseStatusException nothingThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
