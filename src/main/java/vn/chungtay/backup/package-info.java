/// A copy of all that one province keeps, as one file that can be read without the program, and the
/// way back from it. The core knows neither Spring nor the data: it reads the tables that there
/// are, by the columns that they have. It is used by the command line and, once a day, by the job
/// that makes and thins out copies by itself; [BackupRuns] tells how the last one went. Promises
/// that a file which carries its name is whole, and that a restore which did not end is no
/// province.
@ApplicationModule(allowedDependencies = {"shared", "audit", "documents", "upkeep"})
@NullMarked
package vn.chungtay.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
