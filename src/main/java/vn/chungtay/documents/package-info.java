/// Files in and out: definitions in YAML checked against their JSON Schema with file and line, CSV
/// read strictly, tables written as XLSX and CSV. Knows nothing of what the files mean.
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package vn.chungtay.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
