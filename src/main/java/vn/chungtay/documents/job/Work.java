package vn.chungtay.documents.job;

/// What a job needs to run.
///
/// @param attempt counted from 1
record Work(JobId id, Order order, Upload upload, int attempt) {}
