package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programmes;

/// `GET /api/v1/solutions`: the solutions of the current programme and what each body said last.
@RestController
class SolutionApiController {
    private final Programmes programmes;
    private final SolutionOverview overview;

    SolutionApiController(Programmes programmes, SolutionOverview overview) {
        this.programmes = programmes;
        this.overview = overview;
    }

    @GetMapping("/api/v1/solutions")
    @Requires(Permission.READ_PUBLISHED)
    Items index(@ParameterObject DutyApiController.Question question) {
        return programmes
                .currentCode()
                .map(code -> overview.all(code, question.asked()))
                .map(all -> new Items(all.stream().map(Item::of).toList(), null))
                .orElseGet(() -> new Items(List.of(), null));
    }

    /// All of them at once: a programme has dozens of solutions, never thousands.
    record Items(List<Item> items, @Nullable String next) {}

    /// @param item code of the solution
    /// @param place in the document
    /// @param state of all that was said of it
    record Item(String item, String title, String place, SaidStanding state, List<Report> reports) {

        static Item of(FollowedSolution one) {
            return new Item(
                    one.code(),
                    one.title(),
                    one.item().place(),
                    one.standing(),
                    one.shares().stream().map(Report::of).toList());
        }
    }

    /// What a body said last.
    ///
    /// @param doneOn the day of the document, or of the report that had none
    record Report(
            String body,
            @Nullable Stage stage,
            @Nullable LocalDate day,
            @Nullable String sentence,
            @Nullable LocalDate doneOn) {

        static Report of(Share share) {
            var last = share.last();
            return new Report(
                    share.body(),
                    share.stage(),
                    last == null ? null : last.day(),
                    last == null ? null : last.sentence(),
                    share.doneOn());
        }
    }
}
