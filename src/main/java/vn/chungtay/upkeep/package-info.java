/// What whoever runs the program wants to know of it: whether it is ready, how long requests and
/// statements take, which nodes live, and what each module says of its own state through the ports
/// [Vital] and [LastBackup]. As a page, as figures for Prometheus, as answers to a proxy. It knows
/// no other module: whoever has something to watch says so here.
@ApplicationModule(allowedDependencies = {"shared", "identity", "web"})
@NullMarked
package vn.chungtay.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
