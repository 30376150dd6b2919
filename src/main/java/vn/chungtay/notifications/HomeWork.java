package vn.chungtay.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.HomeAgenda;
import vn.chungtay.web.Texts;

/// What is most urgent, on the home page.
@Component
class HomeWork implements HomeAgenda {
    private static final int SHOWN = 5;

    private final MyWork work;
    private final Texts texts;

    HomeWork(MyWork work, Texts texts) {
        this.work = work;
        this.texts = texts;
    }

    @Override
    public Agenda of(Viewer viewer) {
        var lines = work.of(viewer);
        return new Agenda(
                texts.text("work.title"),
                lines.isEmpty() ? texts.text("work.empty.title") : counts(lines),
                lines.stream().limit(SHOWN).map(this::line).toList(),
                "/my-work");
    }

    private Line line(WorkLine line) {
        var left = line.timeLeft(texts);
        return new Line(
                line.obligation().what(),
                line.obligation().href(),
                left.isEmpty() ? texts.text("work.group." + line.group()) : left,
                line.group().tone());
    }

    /// `Quá hạn: 2 · Chờ ký, duyệt, tiếp nhận: 3`
    private String counts(List<WorkLine> lines) {
        var byGroup =
                lines.stream()
                        .collect(Collectors.groupingBy(WorkLine::group, Collectors.counting()));
        return Arrays.stream(WorkGroup.values())
                .filter(byGroup::containsKey)
                .map(group ->
                        texts.text(
                                "work.count",
                                texts.text("work.group." + group),
                                byGroup.getOrDefault(group, 0L)))
                .collect(Collectors.joining(" · "));
    }
}
