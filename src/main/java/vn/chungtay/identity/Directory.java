package vn.chungtay.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Who signs in here, for modules that let somebody name a person by their login; the inner module
/// that keeps the accounts fills it.
public interface Directory {

    /// A person by what the account is called at sign-in, and what the person is called.
    record Person(AccountId account, String login, String name) {}

    /// However it was typed; none of an account that is closed.
    Optional<Person> named(String login);

    /// Closed ones too: what they did stays theirs.
    Map<AccountId, Person> all(Collection<AccountId> accounts);
}
