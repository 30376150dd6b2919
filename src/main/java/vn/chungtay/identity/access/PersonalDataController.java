package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// All that is kept about one person as a file: for themselves, and for whoever keeps the account
/// and was asked for it.
@RestController
class PersonalDataController {
    private final OwnAccount own;
    private final Keeping keeping;
    private final PersonalData data;

    PersonalDataController(OwnAccount own, Keeping keeping, PersonalData data) {
        this.own = own;
        this.keeping = keeping;
        this.data = data;
    }

    @GetMapping("/account/personal-data.json")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<Map<String, Object>> show(Viewer viewer, HttpServletRequest request) {
        return file(own.of(viewer), request);
    }

    @GetMapping("/accounts/{id:[0-9]{1,18}}/personal-data.json")
    @Requires(Permission.MANAGE_ACCOUNTS)
    ResponseEntity<Map<String, Object>> show(@PathVariable long id, HttpServletRequest request) {
        return file(keeping.find(id), request);
    }

    private ResponseEntity<Map<String, Object>> file(Account account, HttpServletRequest request) {
        var name = "du-lieu-ca-nhan-" + account.login() + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(data.of(account, request));
    }
}
