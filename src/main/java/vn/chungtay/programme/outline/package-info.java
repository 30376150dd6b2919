/// What `programme.yaml` says: the programme itself, its aims, the bodies it names, the roll-out,
/// the money, the duties and the reporting regime.
@NullMarked
package vn.chungtay.programme.outline;

import org.jspecify.annotations.NullMarked;
