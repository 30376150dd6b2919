package vn.chungtay.identity.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Directory;

/// The accounts, as other modules may know them.
@Component
class AccountDirectory implements Directory {
    private final Accounts accounts;

    AccountDirectory(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Person> named(String login) {
        return accounts.named(login).filter(Account::isOpen).map(AccountDirectory::person);
    }

    @Override
    public Map<AccountId, Person> all(Collection<AccountId> wanted) {
        return wanted.stream()
                .distinct()
                .flatMap(id -> accounts.find(id).stream())
                .map(AccountDirectory::person)
                .collect(Collectors.toMap(Person::account, Function.identity()));
    }

    private static Person person(Account account) {
        return new Person(account.id(), account.login(), account.name());
    }
}
