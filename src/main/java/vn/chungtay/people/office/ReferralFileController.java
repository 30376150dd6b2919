package vn.chungtay.people.office;

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
import vn.chungtay.organisation.Sights;

/// The list of referrals as a file.
@Controller
class ReferralFileController {
    private static final List<String> HEADER =
            List.of(
                    "person_id",
                    "full_name",
                    "organisation",
                    "unit_code",
                    "unit",
                    "referred_on",
                    "state",
                    "ended_on");

    private final ReferralLists lists;
    private final ReferralPages pages;
    private final Sights sights;

    ReferralFileController(ReferralLists lists, ReferralPages pages, Sights sights) {
        this.lists = lists;
        this.pages = pages;
        this.sights = sights;
    }

    @GetMapping(ReferralController.PATH + ".csv")
    @Requires(Permission.READ_PEOPLE)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute ReferralQuestion question, Viewer viewer) {
        var referrals = lists.all(question, sights.of(viewer, Permission.READ_PEOPLE));
        pages.looked("referrals");
        var lines = referrals.stream().map(ReferralFileController::line).toList();
        return Download.csv("gioi-thieu-ket-nap-dang.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(Referral referral) {
        return List.of(
                referral.person().code(),
                referral.person().name(),
                referral.organisation().name(),
                referral.branch().code(),
                referral.branch().name(),
                referral.referredOn().toString(),
                referral.state().name(),
                Objects.toString(referral.endedOn(), ""));
    }
}
