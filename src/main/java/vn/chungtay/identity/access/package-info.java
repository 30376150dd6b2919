/// Accounts and the ways in: passwords with a second factor, passkeys, an OpenID Connect provider,
/// access tokens; sessions shared by all nodes; the check of what each handler requires. An inner
/// module of its own because its pages stand on `web`, and `web` on `identity`.
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "audit", "documents", "upkeep", "web"})
@NullMarked
package vn.chungtay.identity.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
