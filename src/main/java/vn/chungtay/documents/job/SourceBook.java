package vn.chungtay.documents.job;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.Source;
import vn.chungtay.documents.Sources;
import vn.chungtay.identity.Viewer;

/// Where sources are made, changed and taken away, each told to the trail.
@Component
@Transactional
class SourceBook {
    private final Sources sources;
    private final Trail trail;

    SourceBook(Sources sources, Trail trail) {
        this.sources = sources;
        this.trail = trail;
    }

    /// Nothing where another source has the name.
    public Optional<Long> make(Source source, Viewer viewer) {
        var made = sources.add(source, viewer);
        made.ifPresent(id ->
                trail.record(
                        Act.of("source.make", "source " + id)
                                .after("name", source.name())
                                .after("kind", source.kind())));
        return made;
    }

    /// Whether it could be.
    public boolean change(Sources.Kept kept, Source source) {
        var changed = sources.change(kept.id(), source);
        if (changed) {
            trail.record(
                    Act.of("source.change", "source " + kept.id())
                            .before("name", kept.source().name())
                            .after("name", source.name()));
        }
        return changed;
    }

    public void remove(Sources.Kept kept) {
        sources.remove(kept.id());
        trail.record(
                Act.of("source.remove", "source " + kept.id())
                        .before("name", kept.source().name())
                        .before("kind", kept.source().kind()));
    }
}
