/// Reads answered by a streaming replica of the database, where one is named: reports and
/// dashboards, which read much and write nothing. An answer is never older than the question: the
/// replica is asked only once it has everything that was committed before.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chungtay.replica;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
