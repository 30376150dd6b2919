package vn.chungtay.people.office.post;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Sights;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the list of posts shows.
@Component
class PostScreens {
    private final PostLists lists;
    private final Sights sights;
    private final Texts texts;

    PostScreens(PostLists lists, Sights sights, Texts texts) {
        this.lists = lists;
        this.sights = sights;
        this.texts = texts;
    }

    /// @param organisations to narrow the list down to, as the others
    record Choices(
            List<Choice> organisations,
            List<Choice> posts,
            List<Choice> hours,
            List<Choice> trained) {}

    Map<String, Object> index(PostQuestion question, Viewer viewer, int page) {
        var sight = sights.of(viewer, Permission.READ_PEOPLE);
        var day = lists.day(question);
        return Map.of(
                "page", page(),
                "question", question,
                "day", day,
                "year", question.yearOr(day),
                "list", lists.of(question, sight, page),
                "choices", choices());
    }

    private Page page() {
        return Page.in("units", texts.text("official.posts.title"))
                .under(texts.text("unit.index.title"), "/units")
                .under(texts.text("official.index.title"), "/officials");
    }

    private Choices choices() {
        return new Choices(
                Choice.withAll(
                        texts.text("unit.filter.organisation.all"),
                        Choice.of(Organisation.values(), one -> texts.text("organisation." + one))),
                Choice.withAll(
                        texts.text("official.posts.post.all"),
                        Choice.of(
                                PostKind.values(),
                                one -> texts.text("official.posts.post." + one))),
                Choice.withAll(
                        texts.text("official.posts.hours.all"),
                        Choice.of(
                                Hours.values(), one -> texts.text("official.posts.hours." + one))),
                Choice.withAll(
                        texts.text("official.posts.trained.all"),
                        Choice.of(
                                Trained.values(),
                                one -> texts.text("official.posts.trained." + one))));
    }
}
