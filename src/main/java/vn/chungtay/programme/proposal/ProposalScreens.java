package vn.chungtay.programme.proposal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.documents.YamlEdit;
import vn.chungtay.programme.Change;
import vn.chungtay.programme.Loading;
import vn.chungtay.programme.Programme;
import vn.chungtay.programme.ProgrammeLoader;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.programme.outline.ProgrammeLists;
import vn.chungtay.web.Choice;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the screens of programmes that are about to be started show.
@Component
class ProposalScreens {
    private final Proposals proposals;
    private final ProgrammeLists programmes;
    private final ProgrammeLoader loader;
    private final Texts texts;

    ProposalScreens(
            Proposals proposals, ProgrammeLists programmes, ProgrammeLoader loader, Texts texts) {
        this.proposals = proposals;
        this.programmes = programmes;
        this.loader = loader;
        this.texts = texts;
    }

    Proposal find(long id) {
        return proposals
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Map<String, Object> form(StartForm form, List<FieldError> errors) {
        return Map.of(
                "page",
                page(texts.text("proposal.form.title")),
                "form",
                form,
                "models",
                programmes.all().stream().map(ProposalScreens::choice).toList(),
                "waiting",
                proposals.waiting(),
                "errors",
                errors);
    }

    /// The document that the folder names stands in the form until another is typed.
    Map<String, Object> show(Proposal proposal) {
        var outline = proposals.files(proposal).text(FolderFiles.OUTLINE);
        var number = YamlEdit.value(outline, "/document/number").orElse(null);
        var date = YamlEdit.value(outline, "/document/date").orElse(null);
        return show(proposal, new SignatureForm(number, date), List.of());
    }

    Map<String, Object> show(Proposal proposal, SignatureForm form, List<FieldError> errors) {
        var files = proposals.files(proposal);
        var outline = files.text(FolderFiles.OUTLINE);
        var loading = loader.preview(files);
        var model = new HashMap<String, Object>();
        model.put("page", page(proposal.title()));
        model.put("proposal", proposal);
        model.put("starts", YamlEdit.value(outline, "/starts").orElse(""));
        model.put("ends", YamlEdit.value(outline, "/ends").orElse(""));
        model.put("counts", counts(loading));
        model.put("open", !proposal.isSigned() && loading.isFirst());
        model.put("form", form);
        model.put("errors", errors);
        return model;
    }

    private Page page(String title) {
        return Page.in("programme", title)
                .under(texts.text("programme.crumb"), "/programme")
                .under(texts.text("programmes.title"), ProgrammeLists.ADDRESS);
    }

    private static Choice choice(Programme programme) {
        return new Choice(
                programme.code(), programme.document().number() + " – " + programme.title());
    }

    /// How many there are of each thing, in the order they are loaded.
    private Map<String, Long> counts(Loading loading) {
        var counts = new LinkedHashMap<String, Long>();
        loading.changes().stream()
                .map(Change::thing)
                .forEach(thing -> counts.merge(texts.text(thing), 1L, Long::sum));
        return counts;
    }
}
