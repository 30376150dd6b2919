package vn.chungtay.identity.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.AccountId;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// What is shown besides the password: the code of the moment, or one of those on paper. Guesses
/// count like guessed passwords.
@Component
class SecondFactor {
    private final Accounts accounts;
    private final CodeGenerators generators;
    private final RecoveryCodes recovery;
    private final SignIn signIn;

    SecondFactor(
            Accounts accounts, CodeGenerators generators, RecoveryCodes recovery, SignIn signIn) {
        this.accounts = accounts;
        this.generators = generators;
        this.recovery = recovery;
        this.signIn = signIn;
    }

    /// Why a code was not taken; nothing when it was.
    Optional<Refusal> show(AccountId id, String code, String address) {
        var account = accounts.find(id).orElseThrow();
        if (!signIn.mayTry(account, address)) {
            return refusal(SignIn.tooMany());
        }
        var right = generators.accepts(id, code) || recovery.accepts(id, code);
        return refusal(signIn.further(account, address, right));
    }

    boolean isSet(AccountId id) {
        return generators.has(id);
    }

    /// @return the recovery codes to print, when the app's first code was right
    Optional<List<String>> begin(AccountId id, String secret, String code) {
        var account = accounts.find(id).orElseThrow();
        return generators.begin(account, secret, code)
                ? Optional.of(recovery.make(account))
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(Outcome<Account> outcome) {
        return outcome instanceof Outcome.Refused<Account>(var reasons)
                ? Optional.of(reasons.getFirst())
                : Optional.empty();
    }
}
