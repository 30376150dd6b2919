/// The registry over HTTP: lists, trees and pages of the units and areas of a day.
@NullMarked
package vn.chungtay.organisation.registry;

import org.jspecify.annotations.NullMarked;
