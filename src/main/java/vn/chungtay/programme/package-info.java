/// The programme (Đề án) as data: objectives, targets as legal sentences, solutions, tasks, duties
/// and the reporting regime, read from a folder of YAML, compared with what is held, and changed
/// only where the folder changed. Other modules add their part of the folder through
/// `ProgrammePart`.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "documents",
            "documents :: extract",
            "identity",
            "audit",
            "notifications",
            "web"
        })
@NullMarked
package vn.chungtay.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
