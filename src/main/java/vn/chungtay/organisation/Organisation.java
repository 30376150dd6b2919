package vn.chungtay.organisation;

/// The six organisations of the Đề án, in the order in which its annex prints most of them; a form
/// may print another order (Biểu 2 and 3 put the Trade Union second).
public enum Organisation {
    /// Mặt trận Tổ quốc
    FF,
    /// Hội Nông dân
    FU,
    /// Hội Cựu chiến binh
    VA,
    /// Liên đoàn Lao động
    TU,
    /// Đoàn Thanh niên
    YU,
    /// Hội Liên hiệp Phụ nữ
    WU
}
