package vn.chungtay.probing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Addresses taken apart.
final class Addresses {
    private Addresses() {}

    static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    /// Of where an answer leads.
    static String ownPath(String location) {
        return location.replaceFirst("^http://[^/]+", "");
    }

    /// Its values by name, as they stand there.
    static Map<String, String> query(String address) {
        var values = new LinkedHashMap<String, String>();
        var at = address.indexOf('?');
        if (at >= 0) {
            Arrays.stream(address.substring(at + 1).split("&"))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> values.put(pair[0], pair.length == 1 ? "" : pair[1]));
        }
        return values;
    }

    /// The same for addresses that only name different things: ids, codes and the two stages of a
    /// round are one star.
    static String shape(String address) {
        var kinds =
                query(address).entrySet().stream()
                        .map(one ->
                                one.getKey()
                                        + (one.getValue().matches("[A-Z_]+")
                                                ? "=" + one.getValue()
                                                : ""))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return path(address).replaceAll("/([^/]*[0-9.][^/]*|estimate|final)(?=/|$)", "/*")
                + "?"
                + kinds;
    }
}
