package vn.chungtay.notifications.calendar;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.chungtay.identity.People;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// What a calendar program reads. It cannot sign in: the address is what lets it in.
@RestController
class DiaryController {
    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final DiaryAddresses addresses;
    private final People people;
    private final Diary diary;

    DiaryController(DiaryAddresses addresses, People people, Diary diary) {
        this.addresses = addresses;
        this.people = people;
        this.diary = diary;
    }

    @GetMapping("/calendar/{secret:[A-Za-z0-9_-]{43}}.ics")
    @Requires(Permission.ENTER)
    ResponseEntity<String> show(@PathVariable String secret) {
        var viewer =
                addresses
                        .holder(secret)
                        .flatMap(people::find)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(diary.of(viewer, root));
    }
}
