package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.FileId;
import vn.chungtay.programme.solution.Solutions;
import vn.chungtay.shared.SearchText;

/// A solution with what bodies have said of it. The document names nobody and no day for it.
///
/// @param shares of the bodies that said something, in the order of the programme
record FollowedSolution(Solutions.Item item, List<Share> shares) implements Reportable {

    FollowedSolution {
        shares = List.copyOf(shares);
    }

    String code() {
        return item.code();
    }

    String title() {
        return item.title();
    }

    /// Where one body cannot go on it is blocked; it is done once all that took part are.
    @Override
    public SaidStanding standing() {
        var all = shares.stream().map(share -> SaidStanding.of(share.stage())).toList();
        if (all.contains(SaidStanding.BLOCKED)) {
            return SaidStanding.BLOCKED;
        }
        if (all.isEmpty()) {
            return SaidStanding.NOT_REPORTED;
        }
        return all.stream().allMatch(SaidStanding.DONE::equals)
                ? SaidStanding.DONE
                : SaidStanding.IN_PROGRESS;
    }

    String path() {
        return SolutionOverview.ADDRESS + "/" + code();
    }

    String files() {
        return path() + "/files/";
    }

    Optional<Share> of(String body) {
        return shares.stream().filter(share -> share.body().equals(body)).findFirst();
    }

    /// A file that was filed with any report on it.
    Optional<Paper> paper(FileId file) {
        return shares.stream()
                .flatMap(Share::papers)
                .filter(paper -> paper.file().equals(file))
                .findFirst();
    }

    @Override
    public boolean isFor(@Nullable String body, @Nullable SaidStanding wanted) {
        if (body == null) {
            return wanted == null || standing() == wanted;
        }
        return of(body).filter(share -> wanted == null || SaidStanding.of(share.stage()) == wanted)
                .isPresent();
    }

    /// The number, the words, the place, the bodies.
    @Override
    public String searched() {
        var names = shares.stream().map(Share::name);
        return Stream.concat(Stream.of(code(), title(), item.place()), names)
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), SearchText::fold));
    }
}
