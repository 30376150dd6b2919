/// The frame of every screen: layout, components, navigation, assets, error pages and the home
/// page. Holds no controller of another module. A screen returns the view name `module/screen`; its
/// template takes `t` ([Texts], given to every template) and `page` ([Page]) and wraps its content
/// in `web/layout.jte`. What is not found or not accepted is a `ResponseStatusException`: one error
/// path turns every exception into a page, or into RFC 9457 JSON under `/api/`.
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package vn.chungtay.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
