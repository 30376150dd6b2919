package vn.chungtay.replica;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A replica that answers what reads much: `chungtay.replica`.
///
/// @param url for JDBC, without name and password
/// @param connections at most at a time
/// @param paths whose questions it answers, as patterns of Spring; any page that only reads may be
///   among them
record ReplicaSettings(
        String url,
        String user,
        String password,
        @DefaultValue("8") int connections,
        @DefaultValue({
                    "/targets/**",
                    "/totals/**",
                    "/totals.*",
                    "/findings/**",
                    "/findings.csv",
                    "/forms/**",
                    "/exports/**",
                    "/exports.zip",
                    "/members/**",
                    "/members.csv",
                    "/officials/**",
                    "/officials.csv",
                    "/commitments/units",
                    "/agreements/units",
                    "/api/v1/totals/**",
                    "/api/v1/targets",
                    "/api/v1/findings",
                    "/api/v1/units",
                    "/api/v1/tables/**",
                    "/api/v1/members/**",
                    "/api/v1/officials/**"
                })
                List<String> paths) {}
