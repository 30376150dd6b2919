/// Forms (biểu) as data: rows, a tree of columns with merged headers, elements and rates. Read from
/// `forms/*.yaml` of a programme folder, kept in the database as defined.
@NullMarked
package vn.chungtay.reporting.form;

import org.jspecify.annotations.NullMarked;
