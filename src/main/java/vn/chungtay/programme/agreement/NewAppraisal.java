package vn.chungtay.programme.agreement;

import java.util.List;

/// An appraisal that can be kept.
record NewAppraisal(int year, Verdict verdict, String body, List<Appraisal.Line> lines) {}
