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

/// Signs proposals: what was previewed is loaded, kept as the first edition and told to the trail,
/// all of it or nothing.
@Component
class Signatures {
    private final Proposals proposals;
    private final ProgrammeLoader loader;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    Signatures(Proposals proposals, ProgrammeLoader loader, Trail trail, Texts texts, Clock clock) {
        this.proposals = proposals;
        this.loader = loader;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /// @return everything that is wrong; nothing when it was signed
    @Transactional
    public List<FieldError> sign(Proposal proposal, SignatureForm form, Viewer by) {
        var reading = new FormReading(texts, LocalDate.now(clock));
        var document = Drafting.document(form.number(), form.date(), reading);
        if (document.isEmpty()) {
            return reading.errors();
        }
        loader.hold();
        var files = proposals.files(proposal);
        if (!loader.preview(files).isFirst()) {
            reading.refuse("number", "proposal.refusal.not-open", proposal.programme());
            return reading.errors();
        }
        var loading = loader.start(files);
        proposals.sign(proposal, document.get(), by);
        trail.record(
                Act.of("programme.start", "programme " + proposal.programme())
                        .after("title", proposal.title())
                        .after("document", document.get().number())
                        .after("date", DateText.print(document.get().date()))
                        .after("parts", loading.changes().size()));
        return List.of();
    }
}
