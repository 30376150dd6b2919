package vn.chungtay.identity.access;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JacksonException;
import vn.chungtay.identity.Viewer;

/// What passes between us and a device, as Spring Security does it, with what we ask for beyond:
/// that the holder consented, that the device knows its holder, and that failures are counted.
@Component
class PasskeyCeremonies implements WebAuthnRelyingPartyOperations {
    private static final String OURS = "Chung Tay";

    private final Webauthn4JRelyingPartyOperations usual;
    private final PasskeyHolders holders;
    private final Passkeys passkeys;
    private final SignIn signIn;
    private final Clock clock;

    PasskeyCeremonies(
            RelyingParty party,
            PasskeyHolders holders,
            Passkeys passkeys,
            SignIn signIn,
            Clock clock) {
        var entity = PublicKeyCredentialRpEntity.builder().id(party.host()).name(OURS).build();
        this.usual =
                new Webauthn4JRelyingPartyOperations(holders, passkeys, entity, party.origins());
        this.holders = holders;
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.clock = clock;
        askWhoHoldsTheDevice();
    }

    /// A key that knows its holder is two factors: the device, and the finger or the number.
    private void askWhoHoldsTheDevice() {
        usual.setCustomizeCreationOptions(options ->
                options.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build()));
        usual.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        holders.welcome(consent().login());
        return usual.createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        var consent = consent();
        var options = request.getCreationOptions();
        if (!options.getUser().getName().equals(consent.login())) {
            throw new AccessDeniedException("The passkey was asked for by somebody else");
        }
        Consent.end(request(), Consent.To.ADD_PASSKEY);
        var key =
                new RelyingPartyPublicKey(request.getPublicKey().getCredential(), consent.about());
        try {
            return usual.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(options, key));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            throw new AccessDeniedException("No passkey was made", e);
        }
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return usual.createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        var holder = passkeys.holder(request.getPublicKey().getRawId());
        var attempt = attempt(request, holder);
        if (!signIn.mayTry(attempt)) {
            throw new LockedException("Too many attempts");
        }
        var right = false;
        try {
            var shown = usual.authenticate(request);
            right = holder.filter(Account::isOpen).isPresent();
            return shown;
        } finally {
            signIn.conclude(attempt, right);
        }
    }

    /// A key of nobody is counted by its own name.
    private static SignIn.Attempt attempt(
            RelyingPartyAuthenticationRequest request, Optional<Account> holder) {
        var address = request().getRemoteAddr();
        return holder.map(account -> SignIn.Attempt.on(account, address))
                .orElseGet(() ->
                        new SignIn.Attempt(
                                request.getPublicKey().getRawId().toBase64UrlString(),
                                address,
                                holder));
    }

    /// Of whoever sent the request at hand and is signed in with all that is asked.
    private Consent consent() {
        return Optional.of(Viewer.current())
                .filter(Viewer::isSignedIn)
                .flatMap(viewer ->
                        Consent.of(request(), Consent.To.ADD_PASSKEY, viewer.login(), clock))
                .orElseThrow(() -> new AccessDeniedException("Nobody asked for a passkey here"));
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest();
    }
}
