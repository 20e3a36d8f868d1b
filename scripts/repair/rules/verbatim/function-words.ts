/**
 * Words of grammar that never follow themselves. Words that also carry a meaning of their own, or that are doubled for
 * stress ("từ từ", "rất rất", "không không"), are not among them.
 */
export const functionWords: ReadonlySet<string> = new Set(
  'bởi các cho cùng cũng của do đang đã được đến để hoặc khi là mà những như nhưng nếu sẽ tại theo thì trên trong và vào với về'.split(
    ' ',
  ),
);

/** Words that announce a plural: a noun must follow, so no comma can. */
export const pluralWords: ReadonlySet<string> = new Set(['các', 'những', 'mọi']);
