package vn.chungtay.reporting.finding;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.web.Texts;

/// The list of contradictions as CSV, narrowed down like the page it is taken from.
@RestController
class FindingFileController {

    private static final List<String> HEADER =
            List.of(
                    "rule",
                    "kind",
                    "form",
                    "period",
                    "row",
                    "elements",
                    "printed",
                    "computed",
                    "text");

    private final FindingLists lists;
    private final Texts texts;

    FindingFileController(FindingLists lists, Texts texts) {
        this.lists = lists;
        this.texts = texts;
    }

    @GetMapping("/findings.csv")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> show(@ModelAttribute FindingFilter filter) {
        FindingList list = lists.of(filter);
        List<List<String>> lines =
                list.found().stream().map(f -> line(f, list.words().sentence(f))).toList();
        return Download.csv("doi-chieu-so-lieu.csv", new CsvFile(HEADER, lines));
    }

    private List<String> line(Finding finding, String sentence) {
        return List.of(
                finding.rule().code(),
                finding.rule().kind().name(),
                finding.form(),
                finding.period(),
                finding.line().code(),
                String.join(" ", finding.elements()),
                texts.number(finding.printed()),
                texts.number(finding.computed()),
                sentence);
    }
}
