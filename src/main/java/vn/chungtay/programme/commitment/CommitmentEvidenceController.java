package vn.chungtay.programme.commitment;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Papers and pictures that show a result: filed, and read again as they came.
@Controller
class CommitmentEvidenceController {
    private static final String EVIDENCE = "/commitments/{id:[0-9]{1,18}}/evidence";

    private final CommitmentScreens screens;
    private final Answering answering;
    private final CommitmentLists lists;
    private final StoredFiles files;

    CommitmentEvidenceController(
            CommitmentScreens screens,
            Answering answering,
            CommitmentLists lists,
            StoredFiles files) {
        this.screens = screens;
        this.answering = answering;
        this.lists = lists;
        this.files = files;
    }

    @PostMapping(EVIDENCE)
    @Requires(Permission.REGISTER_COMMITMENTS)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile document,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var commitment = screens.find(id, viewer, Permission.REGISTER_COMMITMENTS);
        var errors = answering.prove(commitment, document, viewer);
        return screens.answer(commitment, typed, errors, viewer);
    }

    @GetMapping(EVIDENCE + "/{evidence:[0-9]{1,18}}")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @PathVariable long id, @PathVariable long evidence, Viewer viewer) {
        var commitment = screens.find(id, viewer, Permission.READ_FIGURES);
        return lists.paper(commitment, evidence)
                .flatMap(file -> files.find(new FileId(file)))
                .map(Download::stored)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
