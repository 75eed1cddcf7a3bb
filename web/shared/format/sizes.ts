/** Puts the shop's many sizes into groups a shopper can look through. */

const LETTERS = ['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', '2XL', '3XL', '4XL', '5XL', '6XL'];

export interface SizeGroup {
  readonly name: string;
  readonly sizes: readonly string[];
}

const GROUPS: readonly { readonly name: string; readonly holds: (size: string) => boolean }[] = [
  { name: 'Letters', holds: (size) => LETTERS.includes(size.toUpperCase()) },
  { name: 'Waist and chest', holds: (size) => /^\d{2}$/.test(size) },
  { name: 'Shoes', holds: (size) => /^(UK|EU|US)\b/i.test(size) },
  { name: 'Children', holds: (size) => /\d\s*[YM]$/i.test(size) },
  { name: 'Others', holds: () => true },
];

/** Smallest first within each group; empty groups are left out. */
export function grouped(sizes: readonly string[]): SizeGroup[] {
  const left = new Set(sizes);
  return GROUPS.map(({ name, holds }) => {
    const held = [...left].filter(holds);
    for (const size of held) left.delete(size);
    return { name, sizes: held.sort(bySize) };
  }).filter((group) => group.sizes.length > 0);
}

export function bySize(one: string, other: string): number {
  const places = [LETTERS.indexOf(one.toUpperCase()), LETTERS.indexOf(other.toUpperCase())] as const;
  if (places[0] >= 0 && places[1] >= 0) return places[0] - places[1];
  return rank(one) - rank(other) || one.localeCompare(other, 'en', { numeric: true });
}

/** Months come before years, and children's shoe sizes (UK 9C) before grown-ups' (UK 3). */
function rank(size: string): number {
  return /(M|C)$/.test(size) && /\d/.test(size) ? 0 : 1;
}
