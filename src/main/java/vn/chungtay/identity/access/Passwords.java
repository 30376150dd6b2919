package vn.chungtay.identity.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.chungtay.identity.Secrets;
import vn.chungtay.shared.Refusal;

/// Passwords: which are good enough, and how one is kept and compared. No rule about digits and
/// signs; what counts is how long somebody would have to guess (OWASP ASVS 5, 6.2).
@Component
class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /// Of 0 to 4: "safely unguessable, moderate protection from offline guessing".
    private static final int STRONG_ENOUGH = 3;

    /// Looking for patterns takes long in a long text, and beyond this none is needed.
    private static final int LOOKED_AT = 64;

    /// Each takes 19 MiB and all of a processor for a tenth of a second: a crowd at the door leaves
    /// half of both to those who are in.
    private static final int AT_ONCE =
            Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    private static final List<String> OURS =
            List.of("chungtay", "chung tay", "tuyenquang", "tuyen quang", "mattran", "congdoan");

    /// One for the whole program: its lists of words take more than ten megabytes.
    private static final Zxcvbn GUESSES = new Zxcvbn();

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final SingletonSupplier<String> nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = SingletonSupplier.of(() -> String.valueOf(encoder.encode(Secrets.next())));
    }

    /// Everything that speaks against a password for this account; empty when it will do.
    List<Refusal> against(String password, String login, String name) {
        var reasons = new ArrayList<Refusal>();
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            reasons.add(
                    new Refusal(
                            "access.refusal.password.length",
                            List.of((long) SHORTEST, (long) LONGEST)));
        } else if (!isStrong(password, login, name)) {
            reasons.add(new Refusal("access.refusal.password.weak", List.of()));
        }
        return reasons;
    }

    String hash(String password) {
        return String.valueOf(oneOfFew(() -> encoder.encode(password)));
    }

    /// Takes as long for an account that is not there as for one that is.
    boolean matches(String password, @Nullable String hash) {
        var ofNobody = nobodys.obtain(); // made at the first sign-in, whoever's it is
        var usable = password.length() <= LONGEST ? password : "";
        var compared = hash == null ? ofNobody : hash;
        var same = Boolean.TRUE.equals(oneOfFew(() -> encoder.matches(usable, compared)));
        return same && hash != null;
    }

    private boolean isStrong(String password, String login, String name) {
        var known = new ArrayList<>(OURS);
        known.add(login);
        known.addAll(List.of(name.split(" ")));
        var start = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return GUESSES.measure(start, known).getScore() >= STRONG_ENOUGH;
    }

    private <T> T oneOfFew(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
