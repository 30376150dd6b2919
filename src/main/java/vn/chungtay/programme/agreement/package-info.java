/// Agreements between the Front, the organisations and the authorities (target 4): drafted by a
/// unit with its parties and key tasks, signed by a document, appraised by the parties each year.
@NullMarked
package vn.chungtay.programme.agreement;

import org.jspecify.annotations.NullMarked;
