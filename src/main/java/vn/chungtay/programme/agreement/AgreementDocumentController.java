package vn.chungtay.programme.agreement;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// The document by which an agreement was signed: entered with its file, and read again as it came.
@Controller
class AgreementDocumentController {
    private static final String DOCUMENT = "/agreements/{id:[0-9]{1,18}}/document";

    private final AgreementScreens screens;
    private final AgreementRights rights;
    private final AgreementSteps steps;
    private final AgreementReading reading;
    private final StoredFiles files;

    AgreementDocumentController(
            AgreementScreens screens,
            AgreementRights rights,
            AgreementSteps steps,
            AgreementReading reading,
            StoredFiles files) {
        this.screens = screens;
        this.rights = rights;
        this.steps = steps;
        this.reading = reading;
        this.files = files;
    }

    @PostMapping(DOCUMENT)
    @Requires(Permission.KEEP_AGREEMENTS)
    ModelAndView create(
            @PathVariable long id,
            @ModelAttribute SignForm form,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var agreement = rights.find(id, viewer, Permission.KEEP_AGREEMENTS);
        var errors = steps.sign(agreement, reading.wording(agreement), form, viewer);
        return screens.answer(agreement, typed, errors, viewer);
    }

    @GetMapping(DOCUMENT)
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(@PathVariable long id, Viewer viewer) {
        var agreement = rights.find(id, viewer, Permission.READ_FIGURES);
        return Optional.ofNullable(agreement.signed())
                .flatMap(signed -> files.find(signed.file()))
                .map(Download::stored)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
