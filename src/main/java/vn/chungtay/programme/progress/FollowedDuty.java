package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.FileId;
import vn.chungtay.programme.outline.Duties;
import vn.chungtay.shared.SearchText;

/// A duty of a body with what became of it.
///
/// @param place of the document that gives the body its duties
/// @param share of the body that has it now
/// @param former of bodies that reported on it before it was given to this one
record FollowedDuty(Duties.Item item, String place, Share share, List<Share> former)
        implements Reportable {

    FollowedDuty {
        former = List.copyOf(former);
    }

    String code() {
        return item.code();
    }

    String title() {
        return item.title();
    }

    @Override
    public SaidStanding standing() {
        return SaidStanding.of(share.stage());
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
                .flatMap(Share::papers)
                .filter(paper -> paper.file().equals(file))
                .findFirst();
    }

    @Override
    public boolean isFor(@Nullable String body, @Nullable SaidStanding standing) {
        return (body == null || share.body().equals(body))
                && (standing == null || standing() == standing);
    }

    /// The number, the words, the body, the place.
    @Override
    public String searched() {
        return SearchText.fold(String.join(" ", code(), title(), share.name(), place));
    }
}
