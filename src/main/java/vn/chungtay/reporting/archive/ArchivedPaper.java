package vn.chungtay.reporting.archive;

import vn.chungtay.documents.FileId;
import vn.chungtay.reporting.archive.ArchivedRound.Line;

/// A signed paper as it was kept.
///
/// @param place of whom it is
/// @param file its name in the folder of that unit or area
/// @param kept which file of those that are kept, and what it hashes to
record ArchivedPaper(Place place, String file, Kept kept, ArchivedUnit.Signature signature) {

    /// @param folder `units` or `areas`
    record Place(String folder, String code, String name) {}

    record Kept(FileId id, String digest) {}

    String code() {
        return place.code();
    }

    String name() {
        return place.name();
    }

    String path() {
        return place.folder() + "/" + place.code() + "/" + file;
    }

    boolean isOf(Line line) {
        return line.code().equals(code())
                && (line.unit() != null) == place.folder().equals("units");
    }
}
