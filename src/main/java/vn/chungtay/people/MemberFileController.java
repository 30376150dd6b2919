package vn.chungtay.people;

import java.util.List;
import java.util.Objects;
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

/// How many members there are, as a file.
@Controller
class MemberFileController {
    private static final List<String> HEADER =
            List.of("organisation", "as_of", "memberships", "persons");

    private final CountedPlaces places;

    MemberFileController(CountedPlaces places) {
        this.places = places;
    }

    @GetMapping(MemberController.PATH + ".csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute PlaceAsked asked, Viewer viewer) {
        var counted = places.of(asked, viewer);
        var lines =
                counted.counts().stream()
                        .map(one ->
                                List.of(
                                        Objects.toString(one.organisation(), ""),
                                        counted.day().toString(),
                                        String.valueOf(one.memberships()),
                                        String.valueOf(one.persons())))
                        .toList();
        return Download.csv(
                "doan-vien-hoi-vien-" + counted.day() + ".csv", new CsvFile(HEADER, lines));
    }
}
