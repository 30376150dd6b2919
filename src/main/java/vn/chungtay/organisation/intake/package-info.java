/// Lists of areas and units taken over as a whole: read strictly, checked line by line and against
/// what is registered, written as sets, all or nothing. What is registered stays as it is; changes
/// are decisions.
@NullMarked
package vn.chungtay.organisation.intake;

import org.jspecify.annotations.NullMarked;
