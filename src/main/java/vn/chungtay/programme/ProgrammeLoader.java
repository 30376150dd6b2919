package vn.chungtay.programme;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.chungtay.programme.edition.Editions;
import vn.chungtay.programme.edition.FolderFiles;

/// Loads a programme's folder: every part is read and checked first; a problem anywhere leaves
/// everything as it was, otherwise one transaction changes what differs and nothing else, and keeps
/// the folder as an edition.
@Component
public class ProgrammeLoader {
    private final WholeFolder whole;
    private final Editions editions;
    private final CurrentProgramme current;
    private final TransactionOperations transaction;

    ProgrammeLoader(
            WholeFolder whole,
            Editions editions,
            CurrentProgramme current,
            TransactionOperations transaction) {
        this.whole = whole;
        this.editions = editions;
        this.current = current;
        this.transaction = transaction;
    }

    /// What loading the folder would change, or what is wrong with it.
    public Loading preview(Path folder) {
        return transaction.execute(_ -> whole.prepare(folder).loading());
    }

    /// The same of files that lie in no folder.
    public Loading preview(FolderFiles files) {
        return files.onDisk(this::preview);
    }

    /// The number of the edition in force; 0 where none is.
    public int edition(String programme) {
        return editions.number(programme).orElse(0);
    }

    /// Whether the edition in force was signed on the pages and is another than this folder: then a
    /// start that names the folder must not undo it.
    boolean wouldUndo(Path folder) {
        if (!editions.anySigned()) {
            return false;
        }
        var code = preview(folder).programme();
        return editions.isSigned(code)
                && editions.inForce(code).filter(FolderFiles.read(folder)::equals).isEmpty();
    }

    /// Keeps other loadings out until the caller's transaction ends.
    public void hold() {
        current.lock();
    }

    /// Loads a programme, or what was changed of one, on the pages. Which one was loaded last from
    /// a folder stays as it was: a programme is started before its term begins, while work on the
    /// one before goes on.
    public Loading start(FolderFiles files) {
        return transaction.execute(_ -> {
            current.lock();
            return files.onDisk(folder -> {
                var read = whole.prepare(folder);
                var loading = read.loading();
                if (!loading.isRefused()) {
                    read.apply();
                    editions.keep(loading.programme(), files);
                }
                return loading;
            });
        });
    }

    /// Loads the folder and makes its programme the current one.
    public Loading load(Path folder) {
        return transaction.execute(_ -> {
            current.lock();
            var read = whole.prepare(folder);
            var loading = read.loading();
            if (!loading.isRefused()) {
                read.apply();
                editions.keep(loading.programme(), FolderFiles.read(folder));
                current.set(loading.programme());
            }
            return loading;
        });
    }
}
