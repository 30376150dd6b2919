package vn.chungtay.documents.job;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.Sources;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Pager;

/// Gathers what the pages of imports show.
@Component
class JobScreens {
    private final JobLists lists;
    private final Jobs jobs;
    private final ImportKinds kinds;
    private final Sources sources;

    JobScreens(JobLists lists, Jobs jobs, ImportKinds kinds, Sources sources) {
        this.sources = sources;
        this.lists = lists;
        this.jobs = jobs;
        this.kinds = kinds;
    }

    Map<String, Object> list(JobFilter filter, Viewer viewer, int page) {
        var count = lists.count(filter, viewer);
        var within = JobList.within(page, count);
        var list = new JobList(count, within, lists.list(filter, viewer, JobList.PAGE, within));
        return Map.of(
                "page",
                Page.titled(kinds.text("import.index.title")),
                "filter",
                filter,
                "list",
                list,
                "pager",
                new Pager(filter.address("/imports"), within, list.pages()),
                "choices",
                new Choices(kindChoices(viewer), stateChoices(), orderChoices()),
                "kinds",
                kinds);
    }

    Optional<JobScreen> of(JobId id, Viewer viewer) {
        return lists.find(id, viewer).map(job -> new JobScreen(job, jobs.after(id).orElse(null)));
    }

    /// @param page of the errors
    Map<String, Object> model(JobScreen screen, int page) {
        var within = screen.within(page);
        return Map.of(
                "page",
                Page.titled(screen.job().file())
                        .under(kinds.text("import.index.title"), "/imports"),
                "screen",
                screen,
                "errors",
                screen.errors(within),
                "pager",
                new Pager(screen.address(), within, screen.pages()),
                "kinds",
                kinds);
    }

    /// The form of ours, and those of others.
    List<Choice> sources(ImportKind kind, Viewer viewer) {
        var ours = Stream.of(new Choice("", kinds.text("import.source.none")));
        var theirs =
                sources.list("", kind.name(), viewer).stream()
                        .map(one -> one.source().name())
                        .map(name -> new Choice(name, name));
        return Stream.concat(ours, theirs).toList();
    }

    private List<Choice> kindChoices(Viewer viewer) {
        var all = Stream.of(new Choice("", kinds.text("import.filter.kind.all")));
        var each = kinds.names(viewer).stream().map(name -> new Choice(name, kinds.title(name)));
        return Stream.concat(all, each).toList();
    }

    private List<Choice> stateChoices() {
        var all = Stream.of(new Choice("", kinds.text("import.filter.state.all")));
        var each =
                Arrays.stream(JobState.values())
                        .map(s -> new Choice(s.name(), kinds.text("import.state." + s)));
        return Stream.concat(all, each).toList();
    }

    private List<Choice> orderChoices() {
        return Arrays.stream(JobOrder.values())
                .map(o -> new Choice(o.name(), kinds.text("import.order." + o)))
                .toList();
    }

    /// What one may choose from above the list.
    record Choices(List<Choice> kinds, List<Choice> states, List<Choice> orders) {}
}
