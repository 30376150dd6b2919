package vn.chungtay.programme;

import java.nio.file.Path;

/// The folder of a programme's definition, and the programme's code.
public record ProgrammeFolder(String programme, Path path) {}
