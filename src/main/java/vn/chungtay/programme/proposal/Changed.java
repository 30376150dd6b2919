package vn.chungtay.programme.proposal;

import java.util.List;
import vn.chungtay.programme.edition.FolderFiles;

/// The files of a programme with changes made, which the loader found right.
///
/// @param base the edition they were made from
/// @param changes in sentences
record Changed(String programme, int base, FolderFiles files, List<String> changes) {}
