package vn.chungtay.programme.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What somebody typed who enters the document by which an agreement was signed.
record SignForm(@Nullable String number, @Nullable String date, @Nullable MultipartFile document) {}
