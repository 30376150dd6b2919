package vn.chungtay.programme.progress;

import vn.chungtay.documents.FileId;

/// A file of a task by the name it came with.
record Paper(FileId file, String name) {}
