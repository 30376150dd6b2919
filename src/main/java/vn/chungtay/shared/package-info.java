/// Values every module speaks in: Vietnamese numbers, dates, periods and document numbers, strictly
/// read and printed one way. A closed list of at most 20 types; no services, no Spring, nothing
/// that knows a module.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package vn.chungtay.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
