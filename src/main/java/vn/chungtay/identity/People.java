package vn.chungtay.identity;

import java.util.Optional;

/// Who somebody is today, asked where no request of theirs is answered: by a calendar program that
/// shows a secret address, by work that is done for them in the background.
public interface People {

    /// With the roles in force today; none for an account that is closed or was never there.
    Optional<Viewer> find(AccountId account);
}
