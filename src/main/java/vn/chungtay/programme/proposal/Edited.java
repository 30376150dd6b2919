package vn.chungtay.programme.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.FieldError;

/// What became of something that was to be changed.
///
/// @param changed nothing where something is wrong
/// @param fields as they were typed
record Edited(@Nullable Changed changed, List<Field> fields, List<FieldError> errors) {}
