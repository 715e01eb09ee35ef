/** 'O94O85' → '094085': letters that are typed where a digit is meant. */
export function digitsFromLetters(text: string): string {
  return text.replace(/[oO]/g, '0').replace(/[lI|]/g, '1')
}
