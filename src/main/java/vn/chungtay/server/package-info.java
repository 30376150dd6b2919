/// The program around the application: the command line, the data directory with its lock, and the
/// PostgreSQL server that runs in it when no other is named. Runs before Spring and stops after it.
/// A command that only asks the database does so without Spring, of whichever server holds it.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "backup",
            "identity",
            "organisation",
            "reporting :: signed"
        })
@NullMarked
package vn.chungtay.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
