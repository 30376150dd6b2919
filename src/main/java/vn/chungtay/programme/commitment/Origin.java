package vn.chungtay.programme.commitment;

/// How it came about: "đăng ký với cấp ủy hoặc cấp ủy giao".
enum Origin {
    REGISTERED,
    ASSIGNED
}
