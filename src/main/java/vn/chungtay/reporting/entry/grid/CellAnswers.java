package vn.chungtay.reporting.entry.grid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.web.Texts;

/// What the page's script is told, in the words it shows.
@Component
@Transactional(readOnly = true)
class CellAnswers {
    private final BrokenRules rules;
    private final Changes changes;
    private final DeskRights rights;
    private final Texts texts;
    private final Clock clock;

    CellAnswers(BrokenRules rules, Changes changes, DeskRights rights, Texts texts, Clock clock) {
        this.rules = rules;
        this.changes = changes;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    Told to(Sent sent) {
        var closed = sent.saved().closed();
        if (closed != null) {
            return new Told(List.of(), null, texts.text(closed), null);
        }
        var cells =
                sent.saved().answers().entrySet().stream()
                        .map(answer -> cell(answer.getKey(), answer.getValue(), sent))
                        .toList();
        return new Told(cells, rules.of(sent.desk()), null, now());
    }

    News since(Desk desk, Mark mark, Viewer viewer) {
        var now = changes.mark(desk);
        var news =
                now.equals(mark)
                        ? List.<New>of()
                        : changes.since(desk, mark).stream().map(c -> news(c, viewer)).toList();
        var closed = rights.whyClosed(desk).map(texts::text).orElse(null);
        return new News(now.toString(), news, news.isEmpty() ? null : rules.of(desk), closed);
    }

    private Item cell(String element, Answer answer, Sent sent) {
        var problem = sent.problem(element, answer, texts);
        return switch (answer) {
            case Answer.Kept(var now) -> {
                var text = texts.text("entry.kept", now());
                yield new Item(element, "kept", now, text, null);
            }
            case Answer.Refused _ -> new Item(element, "refused", null, problem, null);
            case Answer.Conflict(var now, _) -> {
                var settle = sent.settle(element, now, texts);
                yield new Item(element, "conflict", now, problem, settle);
            }
        };
    }

    private String now() {
        return LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private New news(Change change, Viewer viewer) {
        var text = texts.text("entry.by", change.person(), change.at());
        return new New(change.element(), change.now(), text, change.isBy(viewer));
    }

    /// @param broken the rules that are broken now; null when nothing can have changed
    /// @param closed why nothing can be entered
    /// @param at hour and minute
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            List<Item> cells,
            @Nullable List<Broken> broken,
            @Nullable String closed,
            @Nullable String at) {}

    /// @param state `kept`, `refused` or `conflict`
    /// @param settle the words of the two ways out of a conflict
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String cell,
            String state,
            @Nullable Standing now,
            @Nullable String text,
            Sent.@Nullable Settle settle) {}

    /// @param mark to be sent with the next question
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record News(
            String mark, List<New> cells, @Nullable List<Broken> broken, @Nullable String closed) {}

    record New(String cell, Standing now, String text, boolean own) {}
}
