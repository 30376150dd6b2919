/// Where the contents of filed papers are kept: in the database, or in a store that speaks S3.
@NullMarked
package vn.chungtay.documents.store;

import org.jspecify.annotations.NullMarked;
