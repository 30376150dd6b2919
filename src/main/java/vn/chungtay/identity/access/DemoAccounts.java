package vn.chungtay.identity.access;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Secrets;

/// The accounts that the sign-in page of the demo offers, one per role. Their password is a new
/// random one at every start, known to that page alone: no default password exists anywhere.
@Component
class DemoAccounts {
    private final List<Offered> offered = new CopyOnWriteArrayList<>();
    private final String password = Secrets.next();

    private final AtomicReference<String> hash = new AtomicReference<>("");
    private final Passwords passwords;

    DemoAccounts(Passwords passwords) {
        this.passwords = passwords;
    }

    /// @param place what the role is granted on, as people call it; empty for everywhere
    record Offered(String login, String name, Role role, String place) {}

    /// None outside of the demo.
    List<Offered> all() {
        return List.copyOf(offered);
    }

    void offer(Offered account) {
        offered.add(account);
    }

    String password() {
        return password;
    }

    /// The password as an account keeps it.
    String hash() {
        return hash.updateAndGet(known -> known.isEmpty() ? passwords.hash(password) : known);
    }
}
