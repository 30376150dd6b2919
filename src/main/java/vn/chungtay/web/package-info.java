/// The frame of every screen: layout, components, navigation, assets, error pages and the home
/// page. Holds no controller of another module.
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package vn.chungtay.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
