package vn.chungtay.programme.proposal;

import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.edition.FolderFiles;

/// What somebody edits: the edition in force, or a draft that was made from it.
///
/// @param edition the one in force when it was begun
/// @param draft what is edited further
/// @param isOpen whether that edition is in force still
record Editable(
        String programme,
        int edition,
        @Nullable Amendment draft,
        FolderFiles files,
        boolean isOpen) {

    /// The address of the parts of it.
    String address() {
        return "/programmes/" + programme + "/parts";
    }

    /// The same with what tells it from others.
    String address(String below) {
        return to("/parts" + below);
    }

    /// Of what can be added to it or taken out, with what tells it from others.
    String to(String below) {
        var address = "/programmes/" + programme + below + "?edition=" + edition;
        return draft == null ? address : address + "&draft=" + draft.id();
    }
}
