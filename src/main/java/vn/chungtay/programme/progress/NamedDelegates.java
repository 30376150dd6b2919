package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Directory;

/// Who speaks for a body, by name.
@Component
class NamedDelegates {
    private final Delegates delegates;
    private final Directory directory;

    NamedDelegates(Delegates delegates, Directory directory) {
        this.delegates = delegates;
        this.directory = directory;
    }

    /// A delegate as the screen names them.
    record Named(Delegate delegate, String login, String name) {}

    List<Named> of(String programme, String body) {
        var all = delegates.of(programme, body);
        var people = directory.all(all.stream().map(Delegate::account).toList());
        return all.stream().map(one -> named(one, people)).toList();
    }

    private static Named named(Delegate one, Map<AccountId, Directory.Person> people) {
        var person = people.get(one.account());
        return person == null
                ? new Named(one, "", "")
                : new Named(one, person.login(), person.name());
    }
}
