package vn.chungtay.programme.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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
import vn.chungtay.organisation.Level;
import vn.chungtay.programme.appraisal.Terms;
import vn.chungtay.programme.appraisal.WorkQuestion;
import vn.chungtay.web.Window;

/// `GET /api/v1/agreements`: the agreements of a year in sight, by title.
@RestController
class AgreementApiController {
    private static final int PAGE = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final AgreementLists lists;
    private final AgreementReading reading;
    private final AgreementRights rights;
    private final Terms terms;

    AgreementApiController(
            AgreementLists lists, AgreementReading reading, AgreementRights rights, Terms terms) {
        this.lists = lists;
        this.reading = reading;
        this.rights = rights;
        this.terms = terms;
    }

    @GetMapping("/api/v1/agreements")
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
                items(found.stream().limit(PAGE).toList()),
                found.size() > PAGE ? next(question, page + 1) : null);
    }

    private static String next(WorkQuestion question, int page) {
        var address = question.address("/api/v1/agreements");
        return address + (address.contains("?") ? "&" : "?") + "page=" + page;
    }

    private List<Item> items(List<Agreement> agreements) {
        var wordings = reading.wordings(agreements);
        var verdicts = reading.verdicts(agreements);
        return agreements.stream()
                .map(one ->
                        item(
                                one,
                                Objects.requireNonNull(wordings.get(one.wording())),
                                verdicts.getOrDefault(one.id(), Map.of())))
                .toList();
    }

    private static Item item(Agreement one, Wording wording, Map<Integer, Verdict> appraisals) {
        var signed = one.signed();
        return new Item(
                one.id(),
                one.title(),
                one.level(),
                one.area().code(),
                one.starts(),
                one.until(),
                one.state(),
                signed == null ? null : signed.number(),
                signed == null ? null : signed.on(),
                wording.parties().stream().map(p -> new Who(p.kind(), p.code(), p.name())).toList(),
                wording.tasks().stream().map(task -> work(wording, task)).toList(),
                new TreeMap<>(appraisals));
    }

    private static Work work(Wording wording, KeyTask task) {
        return new Work(task.what(), wording.lead(task).name(), wording.partners(task), task.due());
    }

    record Items(List<Item> items, @Nullable String next) {}

    /// @param to the last day on which it holds
    /// @param number and signedOn: none of a draft
    /// @param appraisals what was said of a year, by year
    record Item(
            long id,
            String title,
            Level level,
            String area,
            LocalDate from,
            LocalDate to,
            State state,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            List<Who> parties,
            List<Work> keyTasks,
            SortedMap<Integer, Verdict> appraisals) {}

    record Who(PartyKind kind, @Nullable String code, String name) {}

    record Work(String what, String lead, List<String> partners, LocalDate due) {}
}
