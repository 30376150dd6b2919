package vn.chungtay.organisation.request;

/// How a request ended.
enum Answer {
    /// A decision was signed that does what was asked.
    ACCEPTED,
    DECLINED,
    /// Whoever asked took it back.
    WITHDRAWN
}
