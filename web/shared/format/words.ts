/** The catalogue's lower-case words, as a page writes them. */

/** "olive green" → "Olive green"; "t-shirt" → "T-shirt". */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-IN') + text.slice(1);
}

export function pieces(count: number): string {
  return `${count.toLocaleString('en-IN')} ${count === 1 ? 'piece' : 'pieces'}`;
}
