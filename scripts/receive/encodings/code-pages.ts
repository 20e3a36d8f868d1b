/**
 * Code pages in which one byte is one Vietnamese letter: the letters of the bytes 80 to FF, sixteen a line; □ where
 * the byte is none of them. Of TCVN 5712 the letters that the fonts of offices have (VSCII-3): no capital with a tone.
 */
export const codePages = {
  TCVN3: [
    '□□□□□□□□□□□□□□□□',
    '□□□□□□□□□□□□□□□□',
    '□ĂÂÊÔƠƯĐăâêôơưđ□',
    '□□□□□àảãáạ□ằẳẵắ□',
    '□□□□□□ặầẩẫấậè□ẻẽ',
    'éẹềểễếệìỉ□□□ĩíịò',
    '□ỏõóọồổỗốộờởỡớợù',
    '□ủũúụừửữứựỳỷỹýỵ□',
  ],
  VISCII: [
    'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ',
    'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ',
    'Õắằặấầẩậẽẹếềểễệố',
    'ồổỗỠƠộờởịỰỨỪỬơớƯ',
    'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ',
    'ĐứÒÓÔạỷừửÙÚỹỵÝỡư',
    'àáâãảăữẫèéêẻìíĩỉ',
    'đựòóôõỏọụùúũủýợỮ',
  ],
  VPS: [
    'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ',
    'Ế□□ỀỂỄỐỒỔỖýỷỵỚỜỞ',
    '□ắằẳẵặỠớÙờởỡŨỨợỪ',
    'ổỬỲỸÍÌộỈĨÓửữÒỎÕự',
    'ầÁÂấẩẫậđẻÉÊẹỉễịỹ',
    'ƯỦồốÔỏơÈừứÚũưÝẺ□',
    'àáâãảạă□èéêẽìí□ĩ',
    'ẴĐòóôõ□Ơụùúủ□ỶẼỳ',
  ],
} as const;

/** The letters that two of them keep among the control characters. */
export const lowCodes: Record<keyof typeof codePages, Record<number, string>> = {
  TCVN3: {},
  VISCII: { 0x02: 'Ẳ', 0x05: 'Ẵ', 0x06: 'Ẫ', 0x14: 'Ỷ', 0x19: 'Ỹ', 0x1e: 'Ỵ' },
  VPS: {
    0x02: 'Ạ',
    0x03: 'Ậ',
    0x04: 'Ặ',
    0x05: 'Ẹ',
    0x06: 'Ệ',
    0x10: 'Ị',
    0x11: 'Ọ',
    0x12: 'Ộ',
    0x13: 'Ợ',
    0x14: 'Ụ',
    0x15: 'Ự',
    0x19: 'Ỵ',
    0x1c: 'Ẫ',
    0x1d: 'Ữ',
  },
};

/** Marks of VNI by the code after the letter, and the letters that take them; capitals have the capital code. */
export const vniMarks: Record<string, { marks: string; letters: string }> = {
  ø: { marks: '\u0300', letters: 'aeouyôö' },
  ù: { marks: '\u0301', letters: 'aeouyôö' },
  û: { marks: '\u0309', letters: 'aeouyôö' },
  õ: { marks: '\u0303', letters: 'aeouyôö' },
  ï: { marks: '\u0323', letters: 'aeouôö' },
  â: { marks: '\u0302', letters: 'aeo' },
  á: { marks: '\u0302\u0301', letters: 'aeo' },
  à: { marks: '\u0302\u0300', letters: 'aeo' },
  å: { marks: '\u0302\u0309', letters: 'aeo' },
  ã: { marks: '\u0302\u0303', letters: 'aeo' },
  ä: { marks: '\u0302\u0323', letters: 'aeo' },
  ê: { marks: '\u0306', letters: 'a' },
  é: { marks: '\u0306\u0301', letters: 'a' },
  è: { marks: '\u0306\u0300', letters: 'a' },
  ú: { marks: '\u0306\u0309', letters: 'a' },
  ü: { marks: '\u0306\u0303', letters: 'a' },
  ë: { marks: '\u0306\u0323', letters: 'a' },
};

/** Letters of VNI that have a code of their own. */
export const vniLetters: Record<string, string> = {
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ô: 'ơ',
  ö: 'ư',
};
