/** What a Word document is called on the net. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What an Excel workbook is called on the net. */
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
