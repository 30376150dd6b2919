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
import vn.chungtay.web.Asked;

/// `GET /api/v1/tasks`: the tasks of the current programme and where each of their times stands
/// today.
@RestController
class TaskApiController {
    private final Programmes programmes;
    private final Plan plan;

    TaskApiController(Programmes programmes, Plan plan) {
        this.programmes = programmes;
        this.plan = plan;
    }

    @GetMapping("/api/v1/tasks")
    @Requires(Permission.READ_PUBLISHED)
    Items index(@ParameterObject Question question) {
        var items =
                programmes
                        .currentCode()
                        .map(code -> plan.all(code, question.ofPlan()))
                        .orElse(List.of())
                        .stream()
                        .map(line -> Item.of(line, plan.today()))
                        .toList();
        return new Items(items, null);
    }

    /// @param q words of a task, its bodies or its times
    /// @param state times that stand so; tasks without one are left out
    /// @param body the code of one that leads or cooperates
    record Question(@Nullable String q, @Nullable Standing state, @Nullable String body) {

        PlanQuestion ofPlan() {
            var name = state == null ? null : state.name();
            return new PlanQuestion(Asked.text(q), null, name, body, null);
        }
    }

    /// All of them at once: a plan has dozens of tasks, never thousands.
    record Items(List<Item> items, @Nullable String next) {}

    record Item(
            int number,
            String title,
            String place,
            List<String> lead,
            List<String> cooperating,
            List<Time> occurrences) {

        static Item of(Plan.Line line, LocalDate today) {
            var task = line.followed().task();
            return new Item(
                    task.number(),
                    task.title(),
                    task.place(),
                    task.lead(),
                    task.cooperating(),
                    line.milestones().stream().map(one -> Time.of(one, today)).toList());
        }
    }

    /// @param occurrence which of the task's times, from 1
    /// @param starts code of a period; null where the plan says none
    /// @param finishes code of the period in which it is due by the plan
    /// @param deadline the last day on which it is in time, by the last document that changed it
    /// @param moved whether a document changed the deadline
    /// @param doneOn the day of the last document of those who lead; null while one is missing
    record Time(
            int occurrence,
            @Nullable String part,
            @Nullable String starts,
            String finishes,
            LocalDate deadline,
            boolean moved,
            Standing state,
            boolean blocked,
            @Nullable LocalDate doneOn,
            List<Part> parts) {

        static Time of(Milestone milestone, LocalDate today) {
            var occurrence = milestone.occurrence();
            return new Time(
                    milestone.number(),
                    occurrence.part(),
                    occurrence.starts() == null ? null : occurrence.starts().code(),
                    occurrence.finishes().code(),
                    milestone.lastDay(),
                    milestone.isMoved(),
                    milestone.standing(today),
                    milestone.isBlocked(),
                    milestone.doneOn(),
                    milestone.shares().stream()
                            .map(share -> Part.of(milestone, share, today))
                            .toList());
        }
    }

    /// @param document the number of the document by which it was done
    record Part(
            String body,
            Party role,
            Standing state,
            @Nullable LocalDate doneOn,
            @Nullable String document) {

        static Part of(Milestone milestone, Share share, LocalDate today) {
            var document = share.document();
            return new Part(
                    share.body(),
                    share.party(),
                    milestone.standing(share, today),
                    share.doneOn(),
                    document == null ? null : document.number());
        }
    }
}
