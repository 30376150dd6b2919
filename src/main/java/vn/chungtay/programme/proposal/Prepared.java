package vn.chungtay.programme.proposal;

import vn.chungtay.documents.YamlEdit;
import vn.chungtay.programme.edition.FolderFiles;

/// A folder that was read without a problem, with its code and title.
record Prepared(String programme, String title, FolderFiles files) {

    static Prepared of(String programme, FolderFiles files) {
        var outline = files.text(FolderFiles.OUTLINE);
        return new Prepared(programme, YamlEdit.value(outline, "/title").orElseThrow(), files);
    }
}
