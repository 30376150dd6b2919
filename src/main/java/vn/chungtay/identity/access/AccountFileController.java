package vn.chungtay.identity.access;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// The list of accounts as CSV.
@RestController
class AccountFileController {
    private static final List<String> HEADER =
            List.of("login", "name", "roles", "state", "made_at", "seen_at");

    private final AccountLists lists;

    AccountFileController(AccountLists lists) {
        this.lists = lists;
    }

    @GetMapping("/accounts.csv")
    @Requires(Permission.MANAGE_ACCOUNTS)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute AccountQuestion question) {
        var lines = lists.all(question).stream().map(AccountFileController::line).toList();
        return Download.csv("tai-khoan.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(AccountLists.Row row) {
        return List.of(
                row.login(),
                row.name(),
                row.roles().stream().map(Enum::name).collect(Collectors.joining(" ")),
                row.state().name(),
                row.madeAt().toString(),
                Objects.toString(row.seenAt(), ""));
    }
}
