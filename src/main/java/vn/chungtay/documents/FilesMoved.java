package vn.chungtay.documents;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.store.Contents;

/// Once a store for files is set up, what the database has kept until then goes there, a few at a
/// time.
@Component
class FilesMoved implements Recurring {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;

    private final Contents contents;

    FilesMoved(Contents contents) {
        this.contents = contents;
    }

    @Override
    public String name() {
        return "files-moved";
    }

    @Override
    public When when() {
        return new Every(PAUSE);
    }

    @Override
    public void run() {
        contents.move(AT_ONCE);
    }
}
