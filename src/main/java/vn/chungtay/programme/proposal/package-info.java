/// Programmes started and changed on the pages: prepared from a folder that was sent, after the
/// model of one that is held, or edited part by part; previewed, signed and loaded.
@NullMarked
package vn.chungtay.programme.proposal;

import org.jspecify.annotations.NullMarked;
