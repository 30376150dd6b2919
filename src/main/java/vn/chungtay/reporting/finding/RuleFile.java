package vn.chungtay.reporting.finding;

import java.util.List;

/// `rules.yaml`.
record RuleFile(List<Rule> rules) {}
