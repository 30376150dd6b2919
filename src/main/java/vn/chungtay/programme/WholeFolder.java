package vn.chungtay.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Problem;
import vn.chungtay.programme.loading.Chapter;
import vn.chungtay.programme.outline.Outline;

/// Reads and checks every part of a programme's folder, and changes nothing.
@Component
class WholeFolder {
    private final Outline outline;
    private final List<Chapter> chapters;
    private final ObjectProvider<ProgrammePart> parts;

    WholeFolder(Outline outline, List<Chapter> chapters, ObjectProvider<ProgrammePart> parts) {
        this.outline = outline;
        this.chapters = chapters;
        this.parts = parts;
    }

    Read prepare(Path path) {
        var start = outline.prepare(path);
        var prepared = new ArrayList<ProgrammePart.Prepared>();
        prepared.add(start.draft());
        chapters.forEach(chapter -> prepared.add(chapter.prepare(start.folder(), start.bodies())));
        parts.orderedStream().forEach(part -> prepared.add(part.prepare(start.folder())));
        return new Read(start.folder().programme(), prepared);
    }

    /// A folder that was read.
    record Read(String programme, List<ProgrammePart.Prepared> prepared) {

        Loading loading() {
            var problems = problems();
            var changes =
                    problems.isEmpty()
                            ? prepared.stream().flatMap(p -> p.changes().stream()).toList()
                            : List.<Change>of();
            return new Loading(programme, problems, changes);
        }

        void apply() {
            prepared.forEach(ProgrammePart.Prepared::apply);
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
}
