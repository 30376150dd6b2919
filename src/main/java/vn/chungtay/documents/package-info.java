/// Files in and out: definitions in YAML checked against their JSON Schema with file and line, CSV
/// and XLSX read strictly, tables written as both. Lists that people bring in are taken over in the
/// background by the modules that fill [ImportKind]. Knows nothing of what the files mean.
@ApplicationModule(allowedDependencies = {"shared", "identity", "audit", "upkeep", "web"})
@NullMarked
package vn.chungtay.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
