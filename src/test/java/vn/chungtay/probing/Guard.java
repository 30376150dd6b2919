package vn.chungtay.probing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Looks at every answer for what must be in none, and for what must be in all.
final class Guard {
    private final int port;
    private final TreeSet<String> complaints = new TreeSet<>();
    private int looked;

    Guard(int port) {
        this.port = port;
    }

    /// @param about what was asked, for whoever reads the complaint
    HttpResponse<String> look(String about, HttpResponse<String> answer) {
        looked++;
        for (var fault : faults(answer)) {
            complaints.add(about + ": " + fault);
        }
        Screen.of("/", answer)
                .ifPresent(page -> page.faults().forEach(f -> complaints.add(about + ": " + f)));
        return answer;
    }

    private List<String> faults(HttpResponse<String> answer) {
        var faults = new ArrayList<String>();
        var headers = answer.headers();
        if (answer.statusCode() >= 500) {
            faults.add("answered " + answer.statusCode());
        }
        if (!headers.firstValue("Content-Security-Policy")
                .orElse("")
                .contains("default-src 'self'")) {
            faults.add("no policy, status " + answer.statusCode());
        }
        if (!headers.firstValue("X-Content-Type-Options").orElse("").equals("nosniff")) {
            faults.add("to be guessed at");
        }
        if (headers.firstValue("X-Probe").isPresent()) {
            faults.add("a header was put in");
        }
        headers.firstValue("Location")
                .filter(to -> !isOurs(to))
                .ifPresent(to -> faults.add("sends to " + to));
        headers.allValues("Set-Cookie").stream()
                .filter(cookie -> !isKept(cookie))
                .forEach(cookie -> faults.add("sets " + cookie));
        return faults;
    }

    private boolean isOurs(String to) {
        return to.matches("(http://127\\.0\\.0\\.1:" + port + ")?/(?![/\\\\]).*");
    }

    private static boolean isKept(String cookie) {
        return cookie.startsWith("chungtay=")
                && cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Lax");
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    int looked() {
        return looked;
    }
}
