package vn.chungtay.documents;

import java.time.LocalDate;
import java.util.List;
import vn.chungtay.identity.Viewer;

/// Tells what rests on a document: decisions, reports, deadlines. A bean of this type in any module
/// is asked about what that module keeps.
public interface Backing {

    /// As far as the viewer may see it.
    List<Backed> of(Asked asked, Viewer viewer);

    /// A document: by its number and day, or by what its file holds.
    ///
    /// @param files all filings of the same content
    record Asked(List<FileId> files, String number, LocalDate on) {
        public Asked {
            files = List.copyOf(files);
        }

        /// For a statement; never empty, since no file has the id 0.
        public List<Long> fileIds() {
            return files.isEmpty() ? List.of(0L) : files.stream().map(FileId::value).toList();
        }

        /// Without the zeros that are writing and not the number.
        public String plainNumber() {
            return number.replaceFirst("^0+", "");
        }
    }
}
