package vn.chungtay.documents;

/// What came of reading a CSV file: the table, or everything that is wrong with the file.
public sealed interface CsvReading permits CsvTable, Unreadable {}
