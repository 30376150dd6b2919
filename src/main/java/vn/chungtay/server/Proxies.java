package vn.chungtay.server;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Whose word is taken for who asks and by which scheme: proxies on this machine, and those that
/// `CHUNGTAY_PROXIES` names. Whoever is believed can pass for any address, so a slip of the pen
/// must not believe half the world.
final class Proxies {
    private static final String SETTING = "CHUNGTAY_PROXIES";
    private static final String THIS_MACHINE = "127.0.0.0/8,::1/128";
    private static final int WIDEST = 8;

    /// Tomcat reads more than one would expect, as `10.1` for `10.0.0.1`.
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private Proxies() {}

    /// The settings of the server, none where no other proxy is named.
    static List<String> settings(Map<String, String> environment) {
        var named = environment.getOrDefault(SETTING, "");
        if (named.isBlank()) {
            return List.of();
        }
        var believed = new ArrayList<>(List.of(THIS_MACHINE));
        for (var one : named.split(",", -1)) {
            believed.add(network(one.strip()));
        }
        return List.of("--server.tomcat.remoteip.internal-proxies=" + String.join(",", believed));
    }

    /// An address or a network, as Tomcat takes it.
    private static String network(String named) {
        var parts = named.split("/", -1);
        if (parts.length > 2 || !WRITTEN_OUT.matcher(parts[0]).matches()) {
            throw refused(named);
        }
        try {
            var bits = InetAddress.ofLiteral(parts[0]).getAddress().length * 8;
            var prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            if (prefix < WIDEST || prefix > bits) {
                throw refused(named);
            }
            return parts[0] + "/" + prefix;
        } catch (IllegalArgumentException malformed) {
            throw refused(named);
        }
    }

    private static CannotStart refused(String named) {
        return new CannotStart(Sentences.text("start.refused.proxies", named));
    }
}
