package vn.chungtay.people.register;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.Gender;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the pages about persons show.
@Component
class PersonScreens {
    private final PersonLists lists;
    private final PersonSources sources;
    private final PersonRights rights;
    private final Texts texts;

    PersonScreens(PersonLists lists, PersonSources sources, PersonRights rights, Texts texts) {
        this.lists = lists;
        this.sources = sources;
        this.rights = rights;
        this.texts = texts;
    }

    Map<String, Object> index(PersonQuestion question, Viewer viewer, int page) {
        var sight = rights.sight(viewer, Permission.READ_PEOPLE);
        var list = lists.of(question, sight, page);
        var keeps =
                viewer.may(Permission.KEEP_PEOPLE)
                        && rights.sight(viewer, Permission.KEEP_PEOPLE).equals(sight);
        var belongings = sources.belongings(list.shown());
        return Map.of(
                "page",
                page(),
                "question",
                question,
                "list",
                list,
                "belongings",
                belongings.stream().collect(groupingBy(Belonging::person)),
                "changeable",
                keeps ? sources.changeable(belongings, sight) : Set.of(),
                "keeps",
                keeps,
                "choices",
                choices());
    }

    Map<String, Object> show(Person person, Viewer viewer) {
        var told = sources.of(person);
        var kept = rights.sight(viewer, Permission.KEEP_PEOPLE);
        return Map.of(
                "page", under(person.name()),
                "person", person,
                "told", told,
                "changeable", sources.changeable(told.belongings(), kept),
                "keeps", rights.may(person, viewer, Permission.KEEP_PEOPLE),
                "looks", rights.may(person, viewer, Permission.READ_SENSITIVE));
    }

    Page page() {
        return Page.in("units", texts.text("person.index.title"))
                .under(texts.text("unit.index.title"), "/units")
                .under(texts.text("people.index.title"), "/members");
    }

    /// A page below the list.
    Page under(String title) {
        return Page.in("units", title)
                .under(texts.text("unit.index.title"), "/units")
                .under(texts.text("person.index.title"), Person.PATH);
    }

    Page under(Person person, String title) {
        return under(title).under(person.name(), person.path());
    }

    record Choices(List<Choice> organisations, List<Choice> genders, List<Choice> standings) {}

    /// For a form: one that is not known may stay open.
    List<Choice> genders() {
        return Choice.withAll(texts.text("person.unknown"), ofGenders());
    }

    private List<Choice> ofGenders() {
        return Choice.of(Gender.values(), gender -> texts.text("person.gender." + gender));
    }

    private Choices choices() {
        return new Choices(
                Choice.withAll(
                        texts.text("unit.filter.organisation.all"),
                        Choice.of(Organisation.values(), one -> texts.text("organisation." + one))),
                Choice.withAll(texts.text("person.gender.all"), ofGenders()),
                Choice.of(Standing.values(), one -> texts.text("person.standing." + one)));
    }
}
