package vn.chungtay.programme.commitment;

/// Whether it was carried out effectively ("thực hiện có hiệu quả"), as the level above sees it.
enum Verdict {
    RECOGNISED,
    NOT_RECOGNISED
}
