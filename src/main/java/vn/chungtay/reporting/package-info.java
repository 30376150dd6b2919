/// Forms (biểu), the figures in them and the contradictions between figures. Keeps every published
/// figure as printed beside the computed one and never corrects it silently.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "programme",
            "programme :: progress",
            "documents",
            "documents :: extract",
            "documents :: issued",
            "documents :: paper",
            "exchange",
            "identity",
            "audit",
            "notifications",
            "replica",
            "web"
        })
@NullMarked
package vn.chungtay.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
