/// The six organisations, their areas and units and what happened to them by date. Every state is
/// dated and belongs to a decision; nothing is overwritten or deleted, and any day of the past can
/// be asked for. Every figure belongs to an organisation of this module.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "audit",
            "documents",
            "documents :: extract",
            "notifications",
            "web"
        })
@NullMarked
package vn.chungtay.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
