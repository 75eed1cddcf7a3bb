/** What a colour looks like as a swatch: the shop's own colour names, and the tail of any longer name. */

const HEX: Record<string, string> = {
  black: '#232327',
  white: '#f7f6f3',
  'off white': '#f1ece0',
  cream: '#efe3c8',
  beige: '#d8c5a4',
  grey: '#85888d',
  charcoal: '#42454b',
  silver: '#b9bcc2',
  red: '#bd2530',
  maroon: '#661a28',
  burgundy: '#591a2e',
  pink: '#e58fae',
  'rani pink': '#c9146c',
  peach: '#f3bf9f',
  coral: '#ec7563',
  orange: '#e2722a',
  rust: '#a8482a',
  yellow: '#ecc02f',
  mustard: '#cb962a',
  gold: '#c79b3e',
  green: '#2f7d4a',
  'olive green': '#676838',
  'bottle green': '#17452f',
  'mint green': '#2f7d4a',
  'sea green': '#3f9077',
  'lime green': '#2f7d4a',
  blue: '#2f5fae',
  'navy blue': '#1f2b4d',
  'sky blue': '#8dbce2',
  'royal blue': '#2743a6',
  indigo: '#2f3670',
  teal: '#17686c',
  turquoise: '#36b0b0',
  purple: '#5f3480',
  lavender: '#b9aedb',
  mauve: '#a47d9c',
  brown: '#6d4429',
  tan: '#b98552',
  khaki: '#a8966a',
  copper: '#b0693f',
  'rose gold': '#c98f7d',
  multicolour: '#c2553b',
};

const MANY = 'conic-gradient(#bd2530, #ecc02f, #2f7d4a, #2f5fae, #5f3480, #bd2530)';
const UNKNOWN = 'repeating-linear-gradient(45deg, #a39c94 0 3px, #d8d2ca 3px 6px)';

/** A CSS background; a name the shop does not know shows as stripes rather than as a wrong colour. */
export function swatch(colour: string): string {
  const name = colour.toLowerCase();
  if (name.startsWith('multi')) return MANY;
  const words = name.split(/[\s-]+/);
  for (let start = 0; start < words.length; start += 1) {
    const known = HEX[words.slice(start).join(' ')];
    if (known) return known;
  }
  return UNKNOWN;
}
