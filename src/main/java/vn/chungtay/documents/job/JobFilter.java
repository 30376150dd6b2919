package vn.chungtay.documents.job;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// What a person asked of the list of imports; blank asks nothing.
///
/// @param q words in the name of the file or of the person
record JobFilter(String kind, String state, String q, String sort) {
    static final JobFilter NONE = new JobFilter("", "", "", "");

    JobFilter {
        kind = Written.readable(kind);
        state = Written.readable(state);
        q = Written.readable(q);
        sort = Written.readable(sort);
        refuseUnknown("import.refusal.state", state, JobState.values());
        refuseUnknown("import.refusal.sort", sort, JobOrder.values());
    }

    static JobFilter of(Map<String, String> asked) {
        return new JobFilter(
                asked.getOrDefault("kind", ""),
                asked.getOrDefault("state", ""),
                asked.getOrDefault("q", ""),
                asked.getOrDefault("sort", ""));
    }

    private static void refuseUnknown(String key, String asked, Enum<?>[] known) {
        var names = Arrays.stream(known).map(Enum::name).toList();
        if (!asked.isEmpty() && !names.contains(asked)) {
            List<Object> arguments = List.of(asked, String.join(", ", names));
            throw new RequestRefused(new Refusal(key, arguments));
        }
    }

    boolean isOpen() {
        return Stream.of(kind, state, q).allMatch(String::isEmpty);
    }

    /// The order asked for, or the newest first.
    JobOrder order() {
        return sort.isEmpty() ? JobOrder.NEWEST : JobOrder.valueOf(sort);
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "kind", kind);
        add(address, "state", state);
        add(address, "q", q);
        add(address, "sort", sort);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
