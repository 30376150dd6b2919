package vn.chungtay.programme.loading;

import java.util.Optional;
import java.util.Set;
import vn.chungtay.programme.ProgrammeFolder;

/// A file of the folder besides `programme.yaml`.
public interface Chapter {

    /// Reads and checks the file. The bodies are the codes that `programme.yaml` declares, nothing
    /// when that file cannot be read and so nothing is known of them.
    Draft prepare(ProgrammeFolder folder, Optional<Set<String>> bodies);
}
