package vn.chungtay.programme.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.outline.BodyNames;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the screens of solutions begin with, and the solution that an address names.
@Component
class SolutionScreens {
    private final Programmes programmes;
    private final FollowingSolutions following;
    private final BodyNames names;
    private final Speaking speaking;
    private final Texts texts;

    SolutionScreens(
            Programmes programmes,
            FollowingSolutions following,
            BodyNames names,
            Speaking speaking,
            Texts texts) {
        this.programmes = programmes;
        this.following = following;
        this.names = names;
        this.speaking = speaking;
        this.texts = texts;
    }

    Page index() {
        return Page.in("programme", texts.text("programme.solutions.title"))
                .under(texts.text("programme.crumb"), "/programme");
    }

    FollowedSolution find(String item) {
        return following.find(programme(), item).orElseThrow(TaskScreens::nothingThere);
    }

    /// What any body of the programme may report on.
    Spot spot(String item, String body) {
        var name = names.of(programme()).byCode().get(body);
        if (name == null) {
            throw TaskScreens.nothingThere();
        }
        var solution = find(item);
        var share =
                solution.of(body)
                        .orElseGet(() -> new Share(body, name, Party.CONTRIBUTING, List.of()));
        return Spot.of(programme(), solution, share);
    }

    /// The bodies that somebody may report for.
    List<Choice> spokenFor(Viewer viewer) {
        var programme = programme();
        var all = names.of(programme);
        return speaking.among(programme, all.byCode().keySet(), viewer).stream()
                .map(body -> new Choice(body, all.of(body)))
                .toList();
    }

    /// Where somebody who speaks for several bodies says for which.
    Map<String, Object> whose(String item, List<Choice> bodies) {
        var model = new HashMap<String, Object>();
        model.put(
                "page",
                Page.in("programme", texts.text("plan.report.title"))
                        .under(texts.text("programme.crumb"), "/programme")
                        .under(texts.text("programme.solutions.title"), SolutionOverview.ADDRESS));
        model.put("solution", find(item));
        model.put("bodies", bodies);
        return model;
    }

    private String programme() {
        return programmes.currentCode().orElseThrow(TaskScreens::nothingThere);
    }
}
