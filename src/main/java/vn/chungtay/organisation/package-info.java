/// The six organisations and, from issue to issue, their areas, units and what happened to them by
/// date. Every figure belongs to an organisation of this module.
@ApplicationModule(allowedDependencies = {"shared", "documents"})
@NullMarked
package vn.chungtay.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
