package vn.chungtay.documents.job;

/// What a job needs to run.
///
/// @param file its name
/// @param attempt counted from 1
record Work(JobId id, Order order, String file, int attempt) {}
