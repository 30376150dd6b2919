package vn.chungtay.people.register;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Window;

/// The list of persons as a list that can be brought in again: a line for each membership. Whole
/// days of birth leave the program with it, so it is for those who keep the register, and told to
/// the trail.
@RestController
class PersonFileController {
    private static final List<String> HEADER =
            List.of(
                    "person_id",
                    "full_name",
                    "birth_date",
                    "gender",
                    "organisation",
                    "unit_code",
                    "joined_on",
                    "left_on");

    private final PersonLists lists;
    private final Belongings belongings;
    private final PersonRights rights;
    private final Trail trail;

    PersonFileController(
            PersonLists lists, Belongings belongings, PersonRights rights, Trail trail) {
        this.lists = lists;
        this.belongings = belongings;
        this.rights = rights;
        this.trail = trail;
    }

    @GetMapping(Person.PATH + ".csv")
    @Requires(Permission.KEEP_PEOPLE)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute PersonQuestion question, Viewer viewer) {
        var sight = rights.sight(viewer, Permission.KEEP_PEOPLE);
        var persons = lists.some(question, sight, Window.ALL);
        trail.look(Act.of("person.list", "members").after("persons", persons.size()));
        var held = belongings.of(persons).stream().collect(groupingBy(Belonging::person));
        var lines =
                persons.stream()
                        .flatMap(p ->
                                held.getOrDefault(p.id(), List.of()).stream().map(b -> line(p, b)))
                        .toList();
        return Download.csv("danh-sach-doan-vien-hoi-vien.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(Person person, Belonging belonging) {
        return List.of(
                person.code(),
                person.name(),
                Objects.toString(person.birth(), ""),
                Objects.toString(person.gender(), ""),
                belonging.organisation().name(),
                belonging.unit(),
                belonging.first().toString(),
                Objects.toString(belonging.last(), ""));
    }
}
