package vn.chungtay.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/// A request is an inspector's when it says so: `Viewer: 7 hoa.nt everywhere`, with `unit:3` or
/// `area:3` for one who inspects only there.
@TestConfiguration(proxyBeanMethods = false)
public class ViewerByHeader {
    public static final String HEADER = "Viewer";

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OncePerRequestFilter entering() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var said = request.getHeader(HEADER);
                if (said != null) {
                    viewer(said.split(" ")).enter();
                }
                chain.doFilter(request, response);
            }
        };
    }

    private static Viewer viewer(String[] said) {
        var account = new AccountId(Long.parseLong(said[0]));
        var grant = new Grant(Role.INSPECTOR, scope(said[2].split(":")));
        return Viewer.of(account, said[1], "Thanh tra " + said[1], List.of(grant));
    }

    private static Scope scope(String[] said) {
        return switch (said[0]) {
            case "unit" -> new Scope.OfUnit(Long.parseLong(said[1]));
            case "area" -> new Scope.OfArea(Long.parseLong(said[1]));
            default -> Scope.EVERYWHERE;
        };
    }
}
