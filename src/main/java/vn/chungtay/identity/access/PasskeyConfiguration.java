package vn.chungtay.identity.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

/// Passkeys at the door: their addresses are Spring Security's, what they lead to is ours.
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    Customizer<HttpSecurity> passkeysAtTheDoor(
            Accounts accounts, RelyingParty party, PasskeySignIn signIn) {
        return http -> {
            http.setSharedObject(UserDetailsService.class, openAccounts(accounts));
            http.webAuthn(keys ->
                    keys.rpId(party.host())
                            .disableDefaultRegistrationPage(true)
                            .withObjectPostProcessor(leadingTo(signIn)));
        };
    }

    private static UserDetailsService openAccounts(Accounts accounts) {
        return login ->
                accounts.named(login)
                        .filter(Account::isOpen)
                        .map(account -> new User(account.login(), "", List.of()))
                        .orElseThrow(() -> new UsernameNotFoundException(login));
    }

    /// The session is made by our entrance, so that it is like any other.
    private static ObjectPostProcessor<WebAuthnAuthenticationFilter> leadingTo(
            PasskeySignIn signIn) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                filter.setSecurityContextRepository(new NullSecurityContextRepository());
                filter.setAuthenticationSuccessHandler(signIn);
                filter.setAuthenticationFailureHandler(signIn);
                return filter;
            }
        };
    }
}
