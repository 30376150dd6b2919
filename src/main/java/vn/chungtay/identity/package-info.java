/// Who may do what. At the root is what every module speaks in: the [Viewer] with the roles granted
/// to them, the permission each handler [Requires], and [Places], which the registry fills so that
/// a role can be granted on a unit or an area. Accounts, sign-in, sessions and tokens are the inner
/// module `identity.access`, the only one that stands on `web`, which itself stands on this.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package vn.chungtay.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
