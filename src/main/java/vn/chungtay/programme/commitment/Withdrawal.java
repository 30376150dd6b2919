package vn.chungtay.programme.commitment;

import vn.chungtay.programme.appraisal.Said;

/// Why a registration was taken back.
record Withdrawal(String reason, Said said) {}
