package vn.chungtay.reporting.paper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.documents.issued.IssuedRegister;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Texts;

/// Files the signed and sealed paper beside the version that it is of, and enters it in the
/// register of documents.
@Component
class SummaryScans {
    private final KeptPapers kept;
    private final StoredFiles files;
    private final IssuedRegister register;
    private final Trail trail;
    private final Texts texts;

    SummaryScans(
            KeptPapers kept, StoredFiles files, IssuedRegister register, Trail trail, Texts texts) {
        this.kept = kept;
        this.files = files;
        this.register = register;
        this.trail = trail;
        this.texts = texts;
    }

    @Transactional
    public Outcome<KeptPaper> file(Subject subject, int version, ScanForm.Read scan, Viewer by) {
        kept.hold(subject);
        var paper = kept.find(subject, version).orElseThrow();
        if (!paper.isOpen()) {
            return Outcome.refused("summary.refusal.taken-back", version);
        }
        var about =
                texts.text(
                        "summary.issued",
                        subject.name(),
                        subject.round().name(texts),
                        paper.number());
        var report =
                new IssuedRegister.Report(scan.number(), scan.on(), paper.issued().issuer(), about);
        var document = register.enter(report, scan.file(), by);
        var file = files.store(scan.file());
        kept.file(paper, new KeptPapers.Filing(file, scan.number(), scan.on(), document), by);
        trail.record(
                Act.of("report.scan", "report " + subject.round().path())
                        .after("version", version)
                        .after("documentNumber", scan.number())
                        .after("signedOn", scan.on())
                        .after("file", scan.file().name())
                        .in(subject.scope()));
        return Outcome.accepted(paper);
    }
}
