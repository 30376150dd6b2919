package vn.chungtay.people.age;

import java.util.Arrays;
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

/// How many members of each gender and age there are, as a file. What is withheld is empty, and the
/// line says so.
@Controller
class AgeFileController {
    private static final List<String> HEADER =
            Stream.of(
                            Stream.of("organisation", "as_of", "memberships"),
                            Arrays.stream(Part.values()).map(Part::column),
                            Stream.of("suppressed"))
                    .flatMap(part -> part)
                    .toList();

    private final AskedPlaces places;
    private final AgeCounts members;

    AgeFileController(AskedPlaces places, AgeCounts members) {
        this.places = places;
        this.members = members;
    }

    @GetMapping(AgeController.PATH + ".csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute PlaceAsked asked, Viewer viewer) {
        var place = places.of(asked, viewer);
        var day = place.day().toString();
        var lines = members.in(place, viewer).stream().map(one -> line(one, day)).toList();
        return Download.csv("gioi-va-do-tuoi-" + day + ".csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(AgeCounts.Count one, String day) {
        var head = Stream.of(Objects.toString(one.organisation(), ""), day, one.memberships());
        var parts =
                Stream.of(one.genders(), one.ages())
                        .flatMap(List::stream)
                        .map(figure -> Objects.toString(figure, ""));
        return Stream.of(head, parts, Stream.of(one.isSuppressed()))
                .flatMap(part -> part)
                .map(String::valueOf)
                .toList();
    }
}
