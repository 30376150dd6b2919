/// Who did what to which thing, before and after, from where: written in the transaction that does
/// it, never changed after, chained so that a later change shows. Modules tell it what happened
/// with `Trail`; what they do not tell stays their own history.
@ApplicationModule(allowedDependencies = {"shared", "identity", "upkeep", "web"})
@NullMarked
package vn.chungtay.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
