/// Who may do what. Today it holds the permissions that every handler declares; accounts, roles and
/// their enforcement come with sign-in.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package vn.chungtay.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
