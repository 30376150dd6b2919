package vn.chungtay.people.office.post;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;

/// The list of posts as a list of officials that can be brought in again. It says who is in the
/// Party, so it is for those who may look at that, and told to the trail: without that column it
/// would say of everybody that they are not. Whole days of birth are in it for those who keep the
/// register, as in the list of persons.
@RestController
class PostFileController {
    private static final List<String> HEADER =
            List.of(
                    "person_id",
                    "full_name",
                    "birth_date",
                    "gender",
                    "organisation",
                    "unit_code",
                    "post",
                    "full_time",
                    "party_member",
                    "education",
                    "political_theory",
                    "from",
                    "to",
                    "trained_on",
                    "meets_standards");

    private final PostLists lists;
    private final Sights sights;
    private final Trail trail;

    PostFileController(PostLists lists, Sights sights, Trail trail) {
        this.lists = lists;
        this.sights = sights;
        this.trail = trail;
    }

    @GetMapping(PostController.PATH + ".csv")
    @Requires(Permission.READ_SENSITIVE)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute PostQuestion question, Viewer viewer) {
        var sight = sights.of(viewer, Permission.READ_SENSITIVE);
        var keeps = sights.of(viewer, Permission.KEEP_PEOPLE).equals(sight);
        var lines = lists.lines(question, sight, keeps);
        trail.look(Act.of("official.list", "officials").after("listedPosts", lines.size()));
        return Download.csv(
                "danh-sach-can-bo-" + lists.day(question) + ".csv", new CsvFile(HEADER, lines));
    }
}
