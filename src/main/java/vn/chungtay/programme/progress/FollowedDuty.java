package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.documents.FileId;
import vn.chungtay.programme.outline.Duties;
import vn.chungtay.shared.SearchText;

/// A duty of a body with what became of it.
///
/// @param place of the document that gives the body its duties
/// @param share of the body that has it now
/// @param former of bodies that reported on it before it was given to this one
record FollowedDuty(Duties.Item item, String place, Share share, List<Share> former) {

    FollowedDuty {
        former = List.copyOf(former);
    }

    String code() {
        return item.code();
    }

    String title() {
        return item.title();
    }

    DutyStanding standing() {
        return DutyStanding.of(share.stage());
    }

    String path() {
        return DutyOverview.ADDRESS + "/" + code();
    }

    String files() {
        return path() + "/files/";
    }

    /// Where it stands on the page of its body.
    String anchor() {
        return "duty-" + code();
    }

    /// A file that was filed with any report on it.
    Optional<Paper> paper(FileId file) {
        return Stream.concat(Stream.of(share), former.stream())
                .flatMap(one -> one.said().stream())
                .flatMap(Said::papers)
                .filter(paper -> paper.file().equals(file))
                .findFirst();
    }

    /// All that a search looks at: the number, the words, the body, the place.
    String searched() {
        return SearchText.fold(String.join(" ", code(), title(), share.name(), place));
    }
}
