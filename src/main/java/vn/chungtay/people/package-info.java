/// Persons and what they are members of: each person once, however many organisations they belong
/// to, so that "số người" and "số lượt" are two figures. Names and days of birth are personal data
/// and are shown by nothing here.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "reporting::figures",
            "documents",
            "documents :: extract",
            "identity",
            "audit",
            "notifications",
            "web"
        })
@NullMarked
package vn.chungtay.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
