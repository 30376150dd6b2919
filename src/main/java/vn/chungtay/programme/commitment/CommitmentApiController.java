package vn.chungtay.programme.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.appraisal.Terms;
import vn.chungtay.programme.appraisal.WorkQuestion;
import vn.chungtay.web.Window;

/// `GET /api/v1/commitments`: the commitments of a year in sight, by unit.
@RestController
class CommitmentApiController {
    private static final int PAGE = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final CommitmentLists lists;
    private final CommitmentRights rights;
    private final Terms terms;
    private final Clock clock;

    CommitmentApiController(
            CommitmentLists lists, CommitmentRights rights, Terms terms, Clock clock) {
        this.lists = lists;
        this.rights = rights;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/api/v1/commitments")
    @Requires(Permission.READ_FIGURES)
    Items index(
            @ParameterObject WorkQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        if (page < 1 || page > LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var term = terms.current().orElse(null);
        if (term == null) {
            return new Items(List.of(), null);
        }
        var window = new Window(PAGE + 1, (page - 1) * PAGE);
        var found = lists.some(question, term, rights.reading(viewer), window);
        return new Items(
                found.stream().limit(PAGE).map(this::item).toList(),
                found.size() > PAGE ? next(question, page + 1) : null);
    }

    private static String next(WorkQuestion question, int page) {
        var address = question.address("/api/v1/commitments");
        return address + (address.contains("?") ? "&" : "?") + "page=" + page;
    }

    private Item item(Commitment commitment) {
        var at = commitment.registered().at();
        return new Item(
                commitment.id(),
                commitment.unit().code(),
                commitment.year(),
                commitment.holder(),
                commitment.person(),
                commitment.post(),
                commitment.origin(),
                commitment.title(),
                commitment.novelty(),
                at.atZone(clock.getZone()).toLocalDate(),
                commitment.state());
    }

    record Items(List<Item> items, @Nullable String next) {}

    /// @param person and post: none where the unit itself holds it
    record Item(
            long id,
            String unit,
            int year,
            Holder holder,
            @Nullable String person,
            @Nullable String post,
            Origin origin,
            String title,
            String novelty,
            LocalDate registeredOn,
            State state) {}
}
