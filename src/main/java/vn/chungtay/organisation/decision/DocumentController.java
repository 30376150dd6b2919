package vn.chungtay.organisation.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.Papers;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.reorganisation.ReorganisationId;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// The signed paper of a decision: filed, and read again as it came.
@Controller
class DocumentController {
    private final DecisionPapers papers;
    private final DecisionPages pages;
    private final Texts texts;

    DocumentController(DecisionPapers papers, DecisionPages pages, Texts texts) {
        this.papers = papers;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/reorganisations/{id:[0-9]{1,18}}/document")
    @Requires(Permission.READ_REGISTRY)
    ResponseEntity<StreamingResponseBody> show(@PathVariable long id) {
        return papers.find(new ReorganisationId(id))
                .map(Download::stored)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/reorganisations/{id:[0-9]{1,18}}/document")
    @Requires(Permission.REORGANISE)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile document,
            Viewer viewer) {
        var decision = pages.changed(id, viewer);
        return switch (Papers.read(document, "decision.refusal.document")) {
            case Outcome.Accepted<StoredFile>(var paper) -> {
                papers.file(decision, paper);
                yield new ModelAndView("redirect:/reorganisations/" + id);
            }
            case Outcome.Refused<StoredFile>(var reasons) -> {
                var why = texts.text(reasons.getFirst());
                yield pages.refused(decision, List.of(new FieldError("document", why)), viewer);
            }
        };
    }
}
