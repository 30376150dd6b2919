/// Persons by name: lists of those in sight, the page of each, what heads of branches do with them
/// (admit, move, confirm), who was found to be one person, and how somebody is forgotten. What is
/// kept closed of a person is shown to whoever may see it, one look at a time, and each look is
/// told to the trail.
@NullMarked
package vn.chungtay.people.register;

import org.jspecify.annotations.NullMarked;
