package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Mention;

/// A tree on a day, opened from its tops down to one place; what is not open is not in it.
///
/// @param path of the lists and pages of what stands in it: `/units` or `/areas`
/// @param place where it was asked to be opened; none when it was not
/// @param tops without anything above them
record Tree(String path, AsOf asOf, @Nullable Place place, List<Node> tops) {
    /// Where the addresses of a tree point to, so that a browser goes on from there.
    static final String CHOSEN = "chosen";

    String page(Mention mention) {
        return asOf.address(path + "/" + mention.code());
    }

    String opened(Node node) {
        return asOf.tree(path, node.mention().code());
    }

    /// The unit or area that a tree was asked to be opened at.
    ///
    /// @param nearest the day itself when it was there then, else the nearest day of its life
    record Place(Mention mention, LocalDate nearest) {}

    /// @param children how many stand directly below it
    /// @param below those of them that are shown; none while it is closed
    record Node(Mention mention, int children, boolean chosen, boolean open, List<Node> below) {

        boolean canOpen() {
            return children > 0;
        }

        /// How many of its children are left out because they are too many to walk through.
        int left() {
            return open ? children - below.size() : 0;
        }
    }
}
