package vn.chungtay.reporting.target.shortfall;

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
import vn.chungtay.organisation.Sights;
import vn.chungtay.reporting.target.shortfall.Explanation.Answer;

/// The list of questions to units as a file.
@Controller
class ExplanationFileController {
    private static final List<String> HEADER =
            List.of(
                    "unit_code",
                    "name",
                    "target",
                    "period",
                    "numerator",
                    "denominator",
                    "asked_at",
                    "asked_by",
                    "answer_by",
                    "answered_at",
                    "answered_by",
                    "answer");

    private final ExplanationLists lists;
    private final Sights sights;

    ExplanationFileController(ExplanationLists lists, Sights sights) {
        this.lists = lists;
        this.sights = sights;
    }

    @GetMapping(ExplanationQuestion.PATH + ".csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute ExplanationQuestion question, Viewer viewer) {
        var all = lists.all(question, sights.of(viewer, Permission.READ_FIGURES));
        var lines = all.stream().map(ExplanationFileController::line).toList();
        return Download.csv("giai-trinh-chi-tieu.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(Explanation one) {
        var answer = one.answers().stream().findFirst();
        return List.of(
                one.unit().code(),
                one.unit().name(),
                one.target(),
                one.period().code(),
                String.valueOf(one.numerator()),
                String.valueOf(one.denominator()),
                one.askedAt().toString(),
                one.askedBy(),
                one.until().toString(),
                answer.map(said -> said.at().toString()).orElse(""),
                answer.map(Answer::by).orElse(""),
                answer.map(Answer::body).orElse(""));
    }
}
