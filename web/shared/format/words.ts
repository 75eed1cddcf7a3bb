/** The catalogue's lower-case words, as a page writes them. */

/** "olive green" → "Olive green"; "t-shirt" → "T-shirt". */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-IN') + text.slice(1);
}

export function pieces(count: number): string {
  return `${count.toLocaleString('en-IN')} ${plural(count, 'piece')}`;
}

/** The word alone, as that many of it are called: "star", "stars". */
export function plural(count: number, one: string): string {
  return count === 1 ? one : `${one}s`;
}
