package vn.chungtay.people.office;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
import vn.chungtay.people.PlaceAsked;

/// How many full-time officials there are, as a file.
@Controller
class OfficialFileController {
    private static final List<String> HEADER =
            Stream.of(
                            List.of("level", "organisation", "as_of"),
                            HeldPosts.COLUMNS,
                            List.of("suppressed"))
                    .flatMap(List::stream)
                    .toList();

    private final AskedPlaces places;
    private final OfficialCounts officials;

    OfficialFileController(AskedPlaces places, OfficialCounts officials) {
        this.places = places;
        this.officials = officials;
    }

    @GetMapping(OfficialController.PATH + ".csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute PlaceAsked asked, Viewer viewer) {
        var place = places.of(asked, viewer);
        var day = place.day().toString();
        var lines = officials.in(place, viewer).stream().map(one -> line(one, day)).toList();
        return Download.csv("can-bo-chuyen-trach-" + day + ".csv", new CsvFile(HEADER, lines));
    }

    /// What is withheld is empty, and the line says so.
    private static List<String> line(OfficialCounts.Count one, String day) {
        var head = Stream.of(one.level().name(), Objects.toString(one.organisation(), ""), day);
        var figures = one.figures().stream().map(figure -> Objects.toString(figure, ""));
        return Stream.of(head, figures, Stream.of(String.valueOf(one.isSuppressed())))
                .flatMap(part -> part)
                .toList();
    }
}
