/// What registers know, brought into reports and held against them: empty cells are filled, by
/// whoever asks and once a day, and where a report says otherwise the difference is shown.
@NullMarked
package vn.chungtay.reporting.register;

import org.jspecify.annotations.NullMarked;
