package vn.chungtay.routes;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What answers besides our handlers, written down by hand: handlers of libraries, and filters that
/// answer by themselves.
final class Others {
    private static final String ALL = "everybody";
    private static final String SIGNED_IN = "whoever signed in";

    /// Handlers of libraries.
    static final Map<String, String> HANDLERS =
            Map.of(
                    "GET /api/v1/openapi.json", ALL,
                    "GET /api/v1/openapi.json.yaml", SIGNED_IN);

    private static final Map<String, String> NO_HANDLERS =
            Map.of(
                    "GET /assets/**", ALL,
                    "GET /livez", ALL,
                    "GET /readyz", ALL,
                    "GET /actuator/health/**", ALL);

    /// Filters of the door that answer, with what they answer.
    private static final Map<String, Map<String, String>> ANSWERING =
            Map.of(
                    "PublicKeyCredentialRequestOptionsFilter",
                    Map.of("POST /webauthn/authenticate/options", ALL),
                    "WebAuthnAuthenticationFilter",
                    Map.of("POST /login/webauthn", ALL),
                    "PublicKeyCredentialCreationOptionsFilter",
                    Map.of("POST /webauthn/register/options", SIGNED_IN),
                    "WebAuthnRegistrationFilter",
                    Map.of(
                            "POST /webauthn/register",
                            SIGNED_IN,
                            "DELETE /webauthn/register/{id}",
                            SIGNED_IN),
                    "OAuth2AuthorizationRequestRedirectFilter",
                    Map.of("GET /oauth2/authorization/{provider}", ALL),
                    "OAuth2LoginAuthenticationFilter",
                    Map.of("GET /login/oauth2/code/{provider}", ALL));

    /// Filters that hand on, or refuse.
    private static final List<String> PASSING =
            List.of(
                    "DisableEncodeUrlFilter",
                    "WebAsyncManagerIntegrationFilter",
                    "SecurityContextHolderFilter",
                    "CsrfFilter",
                    "SecurityContextHolderAwareRequestFilter",
                    "AnonymousAuthenticationFilter",
                    "SessionManagementFilter",
                    "ExceptionTranslationFilter",
                    "TokenFilter",
                    "ViewerFilter",
                    "AuthorizationFilter");

    private Others() {}

    static List<String> knownFilters() {
        return Stream.concat(PASSING.stream(), ANSWERING.keySet().stream()).toList();
    }

    /// All of them that there are now.
    static Map<String, String> thatAnswer(Stream<Filter> filters) {
        var all = new TreeMap<String, String>(HANDLERS);
        all.putAll(NO_HANDLERS);
        var here = filters.map(filter -> filter.getClass().getSimpleName());
        here.collect(Collectors.toSet())
                .forEach(filter -> all.putAll(ANSWERING.getOrDefault(filter, Map.of())));
        return all;
    }
}
