package vn.chungtay.web;

/// What is wrong with a field of a form, in words; the field is named by its id.
public record FieldError(String field, String text) {}
