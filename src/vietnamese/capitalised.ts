/**
 * A text with its first letter as a capital: "đầu năm" gives "Đầu năm". Texts of the site are NFC, so a letter with its
 * marks is one character.
 */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
