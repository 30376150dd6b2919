package vn.chungtay.people.office;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.people.AskedPlaces;

/// The branches without a head, as a file.
@Controller
class HeadlessFileController {
    private static final List<String> HEADER =
            List.of("unit_code", "name", "organisation", "parent_code", "parent", "as_of");

    private final AskedPlaces places;
    private final HeadlessBranches branches;

    HeadlessFileController(AskedPlaces places, HeadlessBranches branches) {
        this.places = places;
        this.branches = branches;
    }

    @GetMapping(HeadlessController.PATH + ".csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute HeadlessQuestion question, Viewer viewer) {
        var place = places.of(question.place(), viewer);
        var day = place.day().toString();
        var lines = branches.all(question, place).stream().map(one -> line(one, day)).toList();
        return Download.csv(
                "chi-hoi-chua-co-nguoi-dung-dau-" + day + ".csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(HeadlessBranches.Branch branch, String day) {
        var above = branch.above();
        return List.of(
                branch.unit().code(),
                branch.unit().name(),
                branch.organisation().name(),
                above == null ? "" : above.code(),
                above == null ? "" : above.name(),
                day);
    }
}
