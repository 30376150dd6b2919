package vn.chungtay.documents.job;

import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// The list that its viewer brought in last, on the home page.
@Component
class ImportTile implements HomeTile {
    private final JobLists jobs;
    private final Texts texts;

    ImportTile(JobLists jobs, Texts texts) {
        this.jobs = jobs;
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        return new Tile("import.index.title", text(), "/imports", 60);
    }

    private String text() {
        return jobs.latest(Viewer.current())
                .map(job ->
                        texts.text(
                                "import.tile",
                                job.file(),
                                texts.text("import.state." + job.state()),
                                job.hour(),
                                job.day()))
                .orElseGet(() -> texts.text("import.tile.none"));
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.IMPORT_LISTS);
    }
}
