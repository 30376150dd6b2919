/// What goes over to other programs: tables that Excel and BI read, one file of all tables with its
/// dictionary, lists in the form that somebody else's database takes. Knows none of the data: every
/// module that keeps some fills the ports of `documents::extract`.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "documents",
            "documents :: extract",
            "identity",
            "audit",
            "web"
        })
@NullMarked
package vn.chungtay.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
