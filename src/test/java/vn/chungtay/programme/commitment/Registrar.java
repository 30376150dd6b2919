package vn.chungtay.programme.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import vn.chungtay.organisation.registry.Visitor;

/// Somebody who registers commitments and takes their steps, as the forms send them.
record Registrar(Visitor visitor) {

    /// A unit's own work of 2025.
    String registers(String unit, String title) throws Exception {
        return location(sends("unit", unit, "title", title));
    }

    HttpResponse<String> sends(String... changed) throws Exception {
        var fields =
                new ArrayList<>(
                        List.of(
                                "unit",
                                "fu.t.b.1",
                                "year",
                                "2025",
                                "holder",
                                "UNIT",
                                "person",
                                "",
                                "post",
                                "",
                                "origin",
                                "REGISTERED",
                                "title",
                                "Vườn rau sạch",
                                "novelty",
                                "Lần đầu bán qua mạng"));
        for (var i = 0; i < changed.length; i += 2) {
            fields.set(fields.indexOf(changed[i]) + 1, changed[i + 1]);
        }
        return visitor.send("/commitments", fields.toArray(String[]::new));
    }

    HttpResponse<String> tells(String commitment, String course) throws Exception {
        return visitor.send(
                commitment + "/results",
                "course",
                course,
                "on",
                "20/11/2025",
                "body",
                "Bán được 2 tấn rau");
    }

    HttpResponse<String> appraises(String commitment, String verdict, String why) throws Exception {
        return visitor.send(commitment + "/appraisal", "verdict", verdict, "why", why);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/commitments)", "$1");
    }
}
