package vn.chungtay.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.chungtay.documents.Problem;
import vn.chungtay.programme.loading.Chapter;
import vn.chungtay.programme.outline.Outline;

/// Loads a programme's folder: every part is read and checked first; a problem anywhere leaves
/// everything as it was, otherwise one transaction changes what differs and nothing else.
@Component
public class ProgrammeLoader {
    private final Outline outline;
    private final List<Chapter> chapters;
    private final ObjectProvider<ProgrammePart> parts;
    private final CurrentProgramme current;
    private final TransactionOperations transaction;

    ProgrammeLoader(
            Outline outline,
            List<Chapter> chapters,
            ObjectProvider<ProgrammePart> parts,
            CurrentProgramme current,
            TransactionOperations transaction) {
        this.outline = outline;
        this.chapters = chapters;
        this.parts = parts;
        this.current = current;
        this.transaction = transaction;
    }

    /// What loading the folder would change, or what is wrong with it.
    public Loading preview(Path folder) {
        return transaction.execute(_ -> prepare(folder).loading());
    }

    /// Loads the folder and makes its programme the current one.
    public Loading load(Path folder) {
        return transaction.execute(_ -> {
            current.lock();
            var whole = prepare(folder);
            var loading = whole.loading();
            if (!loading.isRefused()) {
                whole.prepared().forEach(ProgrammePart.Prepared::apply);
                current.set(loading.programme());
            }
            return loading;
        });
    }

    private record Whole(String programme, List<ProgrammePart.Prepared> prepared) {

        Loading loading() {
            var problems = problems();
            var changes =
                    problems.isEmpty()
                            ? prepared.stream().flatMap(p -> p.changes().stream()).toList()
                            : List.<Change>of();
            return new Loading(programme, problems, changes);
        }

        private List<Problem> problems() {
            var elements = new HashSet<String>();
            prepared.forEach(part -> elements.addAll(part.elements()));
            var problems = new ArrayList<Problem>();
            prepared.forEach(part -> problems.addAll(part.problems()));
            // A form that cannot be read defines nothing; whoever names its elements is not to
            // blame.
            if (problems.isEmpty()) {
                prepared.forEach(part -> problems.addAll(part.problemsAmong(elements)));
            }
            return problems;
        }
    }

    private Whole prepare(Path path) {
        var start = outline.prepare(path);
        var prepared = new ArrayList<ProgrammePart.Prepared>();
        prepared.add(start.draft());
        chapters.forEach(chapter -> prepared.add(chapter.prepare(start.folder(), start.bodies())));
        parts.orderedStream().forEach(part -> prepared.add(part.prepare(start.folder())));
        return new Whole(start.folder().programme(), prepared);
    }
}
