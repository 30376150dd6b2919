package vn.chungtay.reporting.paper;

import java.util.List;
import org.springframework.stereotype.Component;

/// The narrative parts of one report.
@Component
class Sections {
    private final WrittenParts parts;

    Sections(WrittenParts parts) {
        this.parts = parts;
    }

    /// All that are asked for, in the order of the form.
    List<Section> of(Subject subject) {
        var written = parts.in(subject.round(), List.of(subject));
        return subject.texts().stream()
                .map(text -> {
                    var now = written.of(subject, text.element());
                    return new Section(text.element(), text.name(), now.body(), now.seen());
                })
                .toList();
    }
}
