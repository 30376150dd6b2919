package vn.chungtay.programme.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.ProgrammeLoader;
import vn.chungtay.programme.progress.FormReading;
import vn.chungtay.shared.DateText;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Signs changes: what was previewed is loaded, kept as the next edition and told to the trail, all
/// of it or nothing. Of two drafts of one edition the one that is signed first counts.
@Component
class AmendmentSigning {
    private final Amendments amendments;
    private final ProgrammeLoader loader;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    AmendmentSigning(
            Amendments amendments, ProgrammeLoader loader, Trail trail, Texts texts, Clock clock) {
        this.amendments = amendments;
        this.loader = loader;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /// @return everything that is wrong; nothing when it was signed
    @Transactional
    public List<FieldError> sign(Amendment amendment, SignatureForm form, Viewer by) {
        var reading = new FormReading(texts, LocalDate.now(clock));
        var document = Drafting.document(form.number(), form.date(), reading);
        if (document.isEmpty()) {
            return reading.errors();
        }
        loader.hold();
        if (inForce(amendment) != amendment.base()) {
            reading.refuse("number", "amendment.refusal.overtaken");
            return reading.errors();
        }
        var read = loader.start(amendments.files(amendment));
        if (read.isRefused()) {
            read.problems().stream()
                    .map(problem -> problem.sentence(texts::text))
                    .forEach(why -> reading.refuse("number", "proposal.refusal.problem", why));
            return reading.errors();
        }
        amendments.sign(amendment, inForce(amendment), document.get(), by);
        trail.record(
                Act.of("programme.amend", "programme " + amendment.programme())
                        .after("document", document.get().number())
                        .after("date", DateText.print(document.get().date()))
                        .after("changes", String.join("; ", amendment.changes())));
        return List.of();
    }

    private int inForce(Amendment amendment) {
        return loader.edition(amendment.programme());
    }
}
