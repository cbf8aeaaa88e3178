/** What a file can be. */
export type FileFormat = TableFormat | "vcard";

/** Workbooks that only SheetJS reads. */
export type XlsFormat = "xls" | "xlsb" | "ods" | "spreadsheetml";

export type TableFormat = "text" | "xlsx" | "html" | XlsFormat;
