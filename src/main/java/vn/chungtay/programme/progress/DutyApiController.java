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

/// `GET /api/v1/duties`: the duties of the bodies of the current programme and what each body said
/// last of its own.
@RestController
class DutyApiController {
    private final Programmes programmes;
    private final DutyOverview overview;

    DutyApiController(Programmes programmes, DutyOverview overview) {
        this.programmes = programmes;
        this.overview = overview;
    }

    @GetMapping("/api/v1/duties")
    @Requires(Permission.READ_PUBLISHED)
    Items index(@ParameterObject Question question) {
        var items =
                programmes
                        .currentCode()
                        .map(code -> overview.all(code, question.asked()))
                        .orElse(List.of())
                        .stream()
                        .map(Item::of)
                        .toList();
        return new Items(items, null);
    }

    /// @param q words of a duty or a solution, of its bodies or its place in the document
    /// @param state those that stand so
    /// @param body the code of the one whose they are
    record Question(@Nullable String q, @Nullable SaidStanding state, @Nullable String body) {

        SaidQuestion asked() {
            return new SaidQuestion(q, state == null ? null : state.name(), body);
        }
    }

    /// All of them at once: a programme has dozens of duties, never thousands.
    record Items(List<Item> items, @Nullable String next) {}

    /// @param item code of the duty
    /// @param place of the document that gives it
    /// @param body the code of the one that has it
    /// @param stage what the body said last; null while it said nothing
    /// @param day on which that was so
    /// @param doneOn the day of the document, or of the report that had none
    /// @param document the number of the document by which it was done
    record Item(
            String item,
            String title,
            String place,
            String body,
            SaidStanding state,
            @Nullable Stage stage,
            @Nullable LocalDate day,
            @Nullable String sentence,
            @Nullable LocalDate doneOn,
            @Nullable String document) {

        static Item of(FollowedDuty duty) {
            var share = duty.share();
            var last = share.last();
            var document = share.document();
            return new Item(
                    duty.code(),
                    duty.title(),
                    duty.place(),
                    share.body(),
                    duty.standing(),
                    share.stage(),
                    last == null ? null : last.day(),
                    last == null ? null : last.sentence(),
                    share.doneOn(),
                    document == null ? null : document.number());
        }
    }
}
