package vn.chungtay.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/// Where the link for the first administrator leads to. The tests' own application has one from its
/// start, and prints none.
class FirstAdministratorTests {
    private final MockEnvironment settings =
            new MockEnvironment().withProperty("local.server.port", "8080");

    @Test
    void of_the_only_province_it_leads_to_this_machine() {
        assertThat(FirstAdministrator.address(settings)).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void of_one_of_several_it_leads_to_a_host_of_that_province() {
        settings.setProperty("chungtay.host", "an-hoa.test");

        assertThat(FirstAdministrator.address(settings)).isEqualTo("http://an-hoa.test:8080");
    }

    @Test
    void behind_a_proxy_it_leads_to_the_public_address() {
        settings.setProperty("chungtay.host", "an-hoa.test");
        settings.setProperty("chungtay.address", "https://an-hoa.tinh.vn/");

        assertThat(FirstAdministrator.address(settings)).isEqualTo("https://an-hoa.tinh.vn");
    }
}
