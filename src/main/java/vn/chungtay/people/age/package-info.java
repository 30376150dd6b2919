/// Members by gender and age. Whoever may not see the persons of a place by name is told no small
/// figure of it: a branch of a dozen has few women over sixty.
@NullMarked
package vn.chungtay.people.age;

import org.jspecify.annotations.NullMarked;
